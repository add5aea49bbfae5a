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
  return answeredScores(
    similarities,
    critiqueAnswers(Uint32Array.from(similarities.keys()), relevances, seeds, critiques),
  );
}

/** How far some items answer all critiques, 0–1: what their similarity counts; −Infinity where one is not answered at all. */
export function critiqueAnswers(
  items: Uint32Array,
  relevances: Relevances,
  seeds: readonly number[],
  critiques: readonly Critique[],
): Float32Array {
  const answers = new Float32Array(items.length).fill(1);
  for (const { tag, direction } of critiques) {
    const relevance = relevances(tag);
    const start = meanRelevance(relevance, seeds);
    for (let p = 0; p < items.length; p++) {
      const moved = direction * (relevance[items[p]] - start);
      answers[p] = moved > 0 ? answers[p] * Math.min(1, moved / ENOUGH) : Number.NEGATIVE_INFINITY;
    }
  }
  return answers;
}

/** Similarities, none below 0, times what they are to count; −Infinity where either is. */
export function answeredScores(similarities: Float32Array, answers: Float32Array): Float32Array {
  const scores = new Float32Array(similarities.length);
  for (let p = 0; p < scores.length; p++) {
    const isOut = similarities[p] === Number.NEGATIVE_INFINITY || answers[p] === Number.NEGATIVE_INFINITY;
    scores[p] = isOut ? Number.NEGATIVE_INFINITY : Math.max(0, similarities[p]) * answers[p];
  }
  return scores;
}

/** NaN where no seed has one. */
function meanRelevance(relevance: ArrayLike<number>, seeds: readonly number[]): number {
  const known = seeds.map((seed) => relevance[seed]).filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
