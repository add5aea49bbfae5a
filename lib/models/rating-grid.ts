import { solvePositive } from "@/lib/linalg/solve-positive";
import { covariancesOf, informativeFilms } from "./informative-films";
import { doubtOf, type KinOfFilms, type Similarity, STARS, type StarsSettings } from "./predicted-stars";

/** Films that many have seen: so many of the most rated. */
export const KNOWN_WELL = 300;

/** The films that people are asked about, and what is known of them before anybody answers. */
export interface WellKnownFilms {
  films: KinOfFilms;
  /** Their rows. */
  items: number[];
  /** The share of people who rated each. */
  shares: Float64Array;
  /** items x items, what ratings of two films have in common. */
  ofStars: Float64Array;
  /** items x items, what having seen two films has in common. */
  ofSeeing: Float64Array;
}

/** What somebody said of films, by their rows. */
export interface SaidOfFilms {
  rated: readonly number[];
  /** The rated ones too. */
  seen: ReadonlySet<number>;
  unseen: ReadonlySet<number>;
}

/** As `STARS`, of having seen a film, 1 or 0, about the share of people who have. */
const SEEING: StarsSettings = { person: 0.02, taste: 0.08, film: 0, noise: 0.1, reach: 0.3 };
/** Nobody is sure not to have seen a film. */
const LEAST_CHANCE = 0.02;

/**
 * @param films the most rated first @param users how many people rated any
 * @param audience how alike two films are in who sees them
 */
export function wellKnownFilms(films: KinOfFilms, audience: Similarity, users: number): WellKnownFilms {
  const items = Array.from({ length: Math.min(KNOWN_WELL, films.counts.length) }, (_, item) => item);
  return {
    films,
    items,
    shares: Float64Array.from(items, (item) => films.counts[item] / Math.max(1, users)),
    ofStars: covariancesOf(items, films, STARS),
    ofSeeing: covariancesOf(items, { ...films, similarity: audience }, SEEING),
  };
}

/**
 * The rows of the k films whose ratings would tell most of whoever said this, of those that they said nothing of. A film counts by
 * the root of the chance that they have seen it: one that fewer have seen tells more (docs/decisions/0039).
 */
export function informativeGrid(known: WellKnownFilms, said: SaidOfFilms, k: number): number[] {
  const { films, items, ofStars } = known;
  const isOpen = (place: number) => !said.seen.has(items[place]) && !said.unseen.has(items[place]);
  const open = Uint32Array.from(items.keys()).filter(isOpen);
  const chances = chancesOfSeeing(known, said);
  const candidates = {
    items: Array.from(open, (place) => items[place]),
    chances: Float64Array.from(open, (place) => Math.sqrt(chances[place])),
    covariances: among(ofStars, items.length, open),
  };
  return informativeFilms(candidates, said.rated, films, STARS, k).map((place) => candidates.items[place]);
}

/**
 * How likely somebody has seen each of the films, by those of them that they said to have seen or not: whoever saw some has seen films
 * that the same people see. m + Kₛᵀ(K + N)⁻¹(y − m), y 1 or 0, by a Gaussian process as in `predictStars`.
 */
export function chancesOfSeeing(
  { films, items, shares, ofSeeing }: WellKnownFilms,
  { seen, unseen }: Pick<SaidOfFilms, "seen" | "unseen">,
): Float64Array {
  const n = items.length;
  const asked = Uint32Array.from(items.keys()).filter((place) => seen.has(items[place]) || unseen.has(items[place]));
  const A = among(ofSeeing, n, asked);
  asked.forEach((place, a) => {
    A[a * asked.length + a] += doubtOf(films, SEEING, items[place]);
  });
  const surprises = Float64Array.from(asked, (place) => (seen.has(items[place]) ? 1 : 0) - shares[place]);
  const weights = solvePositive(A, surprises);
  return shares.map((share, place) => {
    const chance = asked.reduce((sum, other, a) => sum + ofSeeing[place * n + other] * weights[a], share);
    return Math.min(1, Math.max(LEAST_CHANCE, chance));
  });
}

/** The rows and columns of a matrix n wide that stand at these places. */
function among(matrix: Float64Array, n: number, places: Uint32Array): Float64Array {
  const m = places.length;
  const part = new Float64Array(m * m);
  for (let a = 0; a < m; a++) for (let b = 0; b < m; b++) part[a * m + b] = matrix[places[a] * n + places[b]];
  return part;
}
