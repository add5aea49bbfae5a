import type { Matrix } from "@/lib/linalg/matrix";
import { rowProduct } from "@/lib/linalg/row-product";
import { type ChanceWeights, likeChances, likeFeatures } from "./like-chances";
import { DISCOUNT, varyList } from "./vary-list";

/** The least at which lists of people held out are a fifth more varied (docs/decisions/0020). */
export const VARIETY = 0.09;
/** Of what a person liked so large a part was to be found by those whom the chances were learned from. */
const TO_BE_FOUND = 0.25;

export interface VariedFilms {
  /** As `fameOf` has it. */
  fame: Float64Array;
  /** items x rank, unit rows: what lists are varied in (`broadEmbeddings`). */
  kinds: Matrix<Float32Array>;
  weights: ChanceWeights;
}

/**
 * A list for a person at which expected NDCG + s · mean distance is greatest, by exchanges: each film counts by how likely it is to
 * be liked. As all people have the same s, most variety is had where it costs least.
 * @param ranked the films to choose from, best first: `CANDIDATES` of them @param scores of the hybrid for the person
 * @param liked what the person liked
 * @param strength s, in NDCG for a distance of 1
 * @returns k films at most, those most likely to be liked first
 */
export function varyForPerson(
  ranked: Uint32Array,
  scores: Float32Array,
  liked: Uint32Array,
  { fame, kinds, weights }: VariedFilms,
  k: number,
  strength: number = VARIETY,
): Uint32Array {
  const chances = likeChances(weights, likeFeatures(scores, ranked, liked, fame));
  const order = Array.from(chances, (_, place) => place).sort((a, b) => chances[b] - chances[a] || a - b);
  const films = Uint32Array.from(order, (place) => ranked[place]);
  const best = bestGain(Math.min(k, Math.max(1, Math.round(TO_BE_FOUND * liked.length))));
  const worths = Float64Array.from(order, (place) => chances[place] / best);
  const cosine = rowProduct(kinds);
  return varyList(worths, (a, b) => cosine(films[a], films[b]), k, strength).map((place) => films[place]);
}

/** The discounted gain of a list that begins with so many hits. */
function bestGain(hits: number): number {
  return Array.from({ length: hits }, (_, row) => DISCOUNT(row)).reduce((a, b) => a + b, 0);
}
