import type { Matrix } from "@/lib/linalg/matrix";
import { type NeighborTable, NO_NEIGHBOR } from "@/lib/linalg/neighbor-table";

/**
 * The k nearest rows by comparing all with all and sorting. Dot products are in 32 bits, as the kernels': four sums of
 * every fourth product, each step rounded, added as (s0 + s1) + (s2 + s3).
 */
export function bruteForce({ rows, columns, data }: Matrix, k: number): NeighborTable {
  const neighborItems = new Uint32Array(rows * k).fill(NO_NEIGHBOR);
  const neighborSimilarities = new Float32Array(rows * k);
  const present = Array.from({ length: rows }, (_, i) => i).filter((i) =>
    data.subarray(i * columns, (i + 1) * columns).some((x) => x !== 0),
  );
  for (const i of present) {
    present
      .filter((j) => j !== i)
      .map((item) => ({ item, similarity: dot(data, i * columns, item * columns, columns) }))
      .sort((a, b) => b.similarity - a.similarity || a.item - b.item)
      .slice(0, k)
      .forEach(({ item, similarity }, place) => {
        neighborItems[i * k + place] = item;
        neighborSimilarities[i * k + place] = similarity;
      });
  }
  return { k, neighborItems, neighborSimilarities };
}

function dot(data: Matrix["data"], x: number, y: number, columns: number): number {
  const sums = new Float32Array(4);
  for (let p = 0; p < columns; p++) sums[p % 4] += Math.fround(data[x + p] * data[y + p]);
  return Math.fround(Math.fround(sums[0] + sums[1]) + Math.fround(sums[2] + sums[3]));
}
