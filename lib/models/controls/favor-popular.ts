import { tiltScores } from "./tilt-scores";

/** ln(1 + n_i), n_i the people who rated item i. */
export function fameOf(ratingCounts: Uint32Array): Float64Array {
  return Float64Array.from(ratingCounts, Math.log1p);
}

/**
 * From hidden gems to crowd pleasers: scores tilted along fame.
 * @param fame as `fameOf` has it
 * @param strength −1 the least rated … +1 the most rated; 0 changes nothing
 */
export function favorPopular(scores: Float32Array, fame: Float64Array, strength: number): Float32Array {
  return tiltScores(scores, fame, strength);
}
