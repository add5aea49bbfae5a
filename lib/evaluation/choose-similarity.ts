import { type ComparableFilms, FilmSimilarity, type SimilarityWeights } from "@/lib/models/film-similarity";
import { coLikeRecall } from "./co-like-recall";
import { type HeldOutPerson, likesOf } from "./folds";
import { rankItems } from "./ranking-metrics";

export const NEIGHBORS = 10;
/** How much what films are counts to what people like them, from little to much. */
const SHARES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8];
/** Lists of more films say no more and take long. */
const MOST_FILMS = 800;
/** What likeness of content may cost, as a share of the best wR@10. */
const MOST_COST = 0.15;

/** Weights of a share: tags say most, then people and time; genres are among the tags. */
export function similarityWeights(share: number): SimilarityWeights {
  const parts = { collaborative: 1, content: share, genres: share / 10, year: share / 10, credits: share / 2 };
  const total = Object.values(parts).reduce((sum, part) => sum + part, 0);
  const scaled = Object.entries(parts).map(([trait, part]) => [trait, part / total]);
  return Object.fromEntries(scaled) as SimilarityWeights;
}

/**
 * How much likeness of content shall count beside co-liking: as much as costs 15 % of the best wR@10 (γ = ½) at most, on people
 * held out. Co-likes cannot see what it is for: asked which films are similar people prefer content (Yao & Harper 2018).
 * @param films fitted without these people
 * @param popularity likes of each film among the people fitted on
 */
export function chooseSimilarity(
  films: ComparableFilms,
  people: readonly HeldOutPerson[],
  popularity: Uint32Array,
): SimilarityWeights {
  const asked = peopleOfFilms(people, MOST_FILMS);
  if (asked.length === 0) return similarityWeights(SHARES[SHARES.length >> 1]);
  const measured = neighborsByShare(films, new Set(asked.flatMap((likes) => [...likes]))).map(
    (neighbors) =>
      ratioOf(asked.map((likes) => coLikeRecall(likes, (item) => neighbors.get(item) as Uint32Array, popularity))).mean,
  );
  const best = Math.max(...measured);
  const share = SHARES[measured.findLastIndex((mean) => mean >= (1 - MOST_COST) * best)];
  return similarityWeights(share);
}

/** The nearest of each of the items, for every share: a share weighs two sums of traits that are made once. */
function neighborsByShare(films: ComparableFilms, items: Iterable<number>): Map<number, Uint32Array>[] {
  const { collaborative, ...facts } = similarityWeights(1);
  const byLikes = new FilmSimilarity(films, { content: 0, genres: 0, year: 0, credits: 0, collaborative });
  const byFacts = new FilmSimilarity(films, { ...facts, collaborative: 0 });
  const neighbors = SHARES.map(() => new Map<number, Uint32Array>());
  for (const item of items) {
    const [liked, alike] = [byLikes, byFacts].map((traits) => zeroIfUnknown(traits.similarities([item])));
    const total = new Float32Array(liked.length);
    for (const [s, share] of SHARES.entries()) {
      for (let other = 0; other < total.length; other++) total[other] = liked[other] + share * alike[other];
      neighbors[s].set(item, rankItems(total, Uint32Array.of(item), NEIGHBORS));
    }
  }
  return neighbors;
}

function zeroIfUnknown(similarities: Float32Array): Float32Array {
  for (let p = 0; p < similarities.length; p++) if (similarities[p] === Number.NEGATIVE_INFINITY) similarities[p] = 0;
  return similarities;
}

/** What each of the first people likes, until so many films are liked. */
function peopleOfFilms(people: readonly HeldOutPerson[], most: number): Uint32Array[] {
  const films = new Set<number>();
  const asked: Uint32Array[] = [];
  for (const person of people) {
    if (films.size >= most) break;
    const likes = likesOf(person);
    for (const item of likes) films.add(item);
    asked.push(likes);
  }
  return asked;
}

/** The mean over all films of all people, and its standard error, people being drawn and not films. */
export function ratioOf(perPerson: readonly Float64Array[]): { mean: number; standardError: number } {
  const sums = perPerson.map((values) => values.reduce((a, b) => a + b, 0));
  const count = perPerson.reduce((total, { length }) => total + length, 0);
  const mean = count === 0 ? 0 : sums.reduce((a, b) => a + b, 0) / count;
  const squares = perPerson.reduce((total, { length }, p) => total + (sums[p] - mean * length) ** 2, 0);
  return { mean, standardError: count === 0 ? 0 : Math.sqrt(squares) / count };
}
