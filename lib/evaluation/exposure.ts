/** What recommendations say of the whole catalog. Where nothing was recommended all three are 0. */
export interface Exposure {
  /** Share of the items that anybody was recommended. */
  coverage: number;
  /** 0 where every item is recommended as often, toward 1 where few have all. */
  gini: number;
  /** Training ratings that a recommended film has, on average over recommendations. */
  meanPopularity: number;
}

/**
 * Coverage, and Gini's index (1912) of the sorted counts c_1 <= … <= c_n: Σ (2i − n − 1) c_i / (n Σ c_i).
 * @param recommended how often each item was recommended; where none ever was they are all alike, so that Gini's index is 0
 */
export function measureExposure(recommended: Uint32Array): Omit<Exposure, "meanPopularity"> {
  const n = recommended.length;
  const sorted = recommended.slice().sort();
  let [total, weighted, covered] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    total += sorted[i];
    weighted += (2 * (i + 1) - n - 1) * sorted[i];
    if (sorted[i] > 0) covered++;
  }
  return { coverage: covered / n, gini: total === 0 ? 0 : weighted / (n * total) };
}
