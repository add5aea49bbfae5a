import { tiltScores } from "./tilt-scores";

/**
 * From older to newer films: scores tilted along the year.
 * @param years one an item; undefined where it is not known, and the film keeps its score
 * @param strength −1 older … +1 newer; 0 changes nothing
 */
export function favorRecent(
  scores: Float32Array,
  years: readonly (number | undefined)[],
  strength: number,
): Float32Array {
  return tiltScores(
    scores,
    Float64Array.from(years, (year) => year ?? Number.NaN),
    strength,
  );
}
