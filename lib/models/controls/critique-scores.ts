import { critiqueKernel } from "./critique-kernel";

/** "More of this" (+1) or "less of this" (−1). */
export interface Critique {
  tag: number;
  direction: 1 | -1;
}

/** How well a tag fits an item, 0–1; undefined where nobody measured it. */
export type Relevance = (item: number, tag: number) => number | undefined;

/** The same of all items at once, NaN where nobody measured it. */
export type Relevances = (tag: number) => ArrayLike<number>;

/** A change of relevance that fully answers a critique; more does not count. */
export const ENOUGH = 0.25;

/**
 * "Like these, but more atmospheric and less violent" (Vig, Sen & Riedl 2012, Movie Tuner):
 * score_j = max(0, sim_j) · Π_c sat(max(0, d_c (g(j,t_c) − g(i,t_c))) / 0.25), sat(x) = min(1, x), d_c the critique's
 * direction and g(i,t_c) the mean relevance of the seeds that have one.
 * −Infinity where a critique is not answered at all or the item has no relevance, so that no other control lifts such a
 * film into the list; everywhere if no seed has a relevance. Without critiques the similarities, unchanged.
 * @param similarities to the seeds, one an item; −Infinity stays
 */
export function critiqueScores(
  similarities: Float32Array,
  relevances: Relevances,
  seeds: readonly number[],
  critiques: readonly Critique[],
): Float32Array {
  if (critiques.length === 0) return similarities.slice();
  const kernel = critiqueKernel(similarities.length);
  kernel.scores.set(similarities);
  for (const { tag, direction } of critiques) {
    kernel.relevances.set(relevances(tag));
    kernel.answer(meanRelevance(kernel.relevances, seeds), direction, ENOUGH);
  }
  return kernel.scores.slice();
}

/** NaN where no seed has one. */
function meanRelevance(relevance: ArrayLike<number>, seeds: readonly number[]): number {
  const known = seeds.map((seed) => relevance[seed]).filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
