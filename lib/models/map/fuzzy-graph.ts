import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import { groupByRow } from "@/lib/linalg/csr-matrix";
import { type NeighborTable, NO_NEIGHBOR } from "@/lib/linalg/neighbor-table";

/** Bisections until the widths are known to a few parts in 100,000. */
const BISECTIONS = 20;

/**
 * How sure each film is of its neighbors, 0–1 (McInnes, Healy & Melville 2018, section 3.1): v_ij = exp(−(d_ij − ρ_i) / σ_i) with
 * d = 1 − similarity, ρ_i the distance to the nearest and σ_i such that a row sums to log₂ k. Either film may be sure:
 * w = v_ij + v_ji − v_ij v_ji.
 * @returns symmetric films x films, each row by rising film
 */
export function fuzzyGraph({ k, neighborItems, neighborSimilarities }: NeighborTable, films: number): CsrMatrix {
  const strengths = new Float64Array(films * k);
  for (let i = 0; i < films; i++) {
    const similarities = neighborSimilarities.subarray(i * k, i * k + countOf(neighborItems, i, k));
    strengthsOf(similarities, k, strengths.subarray(i * k, (i + 1) * k));
  }
  return symmetric(neighborItems, strengths, films, k);
}

function countOf(neighborItems: Uint32Array, i: number, k: number): number {
  let count = 0;
  while (count < k && neighborItems[i * k + count] !== NO_NEIGHBOR) count++;
  return count;
}

/** @param similarities of one film's neighbors, falling */
function strengthsOf(similarities: Float32Array, k: number, strengths: Float64Array): void {
  const target = Math.log2(k);
  const sumAt = (width: number) => {
    let sum = 0;
    similarities.forEach((similarity, p) => {
      strengths[p] = Math.exp((similarity - similarities[0]) / width);
      sum += strengths[p];
    });
    return sum;
  };
  let [low, high] = [1e-6, 1e3];
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = Math.sqrt(low * high);
    if (sumAt(middle) > target) high = middle;
    else low = middle;
  }
  sumAt(high);
}

function symmetric(neighborItems: Uint32Array, strengths: Float64Array, films: number, k: number): CsrMatrix {
  const [from, to, values]: [number[], number[], number[]] = [[], [], []];
  const add = (i: number, j: number, value: number) => {
    from.push(i);
    to.push(j);
    values.push(value);
  };
  for (let i = 0; i < films; i++) {
    for (let p = i * k; p < (i + 1) * k && neighborItems[p] !== NO_NEIGHBOR; p++) {
      const j = neighborItems[p];
      const back = neighborItems.subarray(j * k, (j + 1) * k).indexOf(i);
      const other = back < 0 ? 0 : strengths[j * k + back];
      const both = strengths[p] + other - strengths[p] * other;
      add(i, j, both);
      if (back < 0) add(j, i, both);
    }
  }
  const byColumn = groupByRow(Uint32Array.from(to), films).order;
  const { indptr, order } = groupByRow(
    byColumn.map((entry) => from[entry]),
    films,
  );
  const entries = order.map((p) => byColumn[p]);
  return {
    rows: films,
    columns: films,
    indptr,
    indices: entries.map((entry) => to[entry]),
    values: Float32Array.from(entries, (entry) => values[entry]),
  };
}
