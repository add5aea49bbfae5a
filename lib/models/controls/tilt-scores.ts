import { knownSpread, spreadOf } from "./known-spread";

/** Deviations of the scores that one of the property counts at full strength: lists change, yet keep most of what is liked. */
const FULL = 2;

/**
 * Scores tilted along a property of the items: score_i + 2 · strength · σ_score · (v_i − v̄) / σ_v. Both deviations and the
 * mean are those of the known items, so a strength means the same whatever an engine's scale.
 * @param scores −Infinity where the item is not known or left out, and it stays so
 * @param values one an item; NaN where it has none, which changes nothing
 * @param strength −1 toward low values … +1 toward high ones; 0 changes nothing
 */
export function tiltScores(scores: Float32Array, values: ArrayLike<number>, strength: number): Float32Array {
  if (!(Math.abs(strength) <= 1)) throw new RangeError(`tiltScores: strength ${strength}, expected −1 to 1`);
  const { mean, deviation } = spreadOf(values, scores);
  const perUnit = (FULL * strength * knownSpread(scores).deviation) / deviation;
  const tilted = scores.slice();
  for (let item = 0; item < tilted.length; item++) {
    if (!Number.isNaN(values[item])) tilted[item] += perUnit * (values[item] - mean);
  }
  return tilted;
}
