import { probability } from "@/lib/linalg/logistic";

/** Films from which a list for a person is chosen. */
export const CANDIDATES = 200;

/** What the chance that a person likes a film is told from, as weights of `likeFeatures`; fitted on people held out. */
export type ChanceWeights = readonly number[];

/**
 * What tells of the films ranked for a person whether they will like them: score s, place r (from 1), how many films the person
 * liked, and how much better known the film is than those: [1, s, ln r, ln n, d, d²], d the fame less the mean fame of the liked, 0 without any.
 * @param ranked films, best first @param liked what the person liked
 * @param fame as `fameOf` has it
 */
export function likeFeatures(
  scores: Float32Array,
  ranked: Uint32Array,
  liked: Uint32Array,
  fame: Float64Array,
): number[][] {
  const meanFame = liked.reduce((sum, item) => sum + fame[item], 0) / liked.length;
  const known = Math.log(Math.max(1, liked.length));
  return Array.from(ranked, (item, place) => {
    const better = liked.length > 0 ? fame[item] - meanFame : 0;
    return [1, scores[item], Math.log(place + 1), known, better, better ** 2];
  });
}

/** How likely the person is to like each of the ranked films, 0–1. */
export function likeChances(weights: ChanceWeights, features: readonly number[][]): Float64Array {
  return Float64Array.from(features, (x) => probability(weights, x));
}
