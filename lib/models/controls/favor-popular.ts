import { tiltScores } from "./tilt-scores";

/**
 * From hidden gems to crowd pleasers: scores tilted along ln(1 + n_i), n_i the people who rated item i.
 * @param strength −1 the least rated … +1 the most rated; 0 changes nothing
 */
export function favorPopular(scores: Float32Array, ratingCounts: Uint32Array, strength: number): Float32Array {
  return tiltScores(scores, Float64Array.from(ratingCounts, Math.log1p), strength);
}
