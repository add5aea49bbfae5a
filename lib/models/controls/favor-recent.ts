import { tiltScores } from "./tilt-scores";

/** Years as numbers, NaN where one is not known. */
export function knownYears(years: readonly (number | undefined)[]): Float64Array {
  return Float64Array.from(years, (year) => year ?? Number.NaN);
}

/**
 * From older to newer films: scores tilted along the year.
 * @param years one an item; NaN where it is not known, and the film keeps its score
 * @param strength −1 older … +1 newer; 0 changes nothing
 */
export function favorRecent(scores: Float32Array, years: Float64Array, strength: number): Float32Array {
  return tiltScores(scores, years, strength);
}
