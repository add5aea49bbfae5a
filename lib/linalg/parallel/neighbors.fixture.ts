import type { Matrix } from "@/lib/linalg/matrix";
import { type NeighborTable, NO_NEIGHBOR } from "@/lib/linalg/neighbor-table";

/**
 * The k nearest rows by comparing all with all and sorting. Dot products are in 32 bits and in the order of the kernels'
 * (lib/linalg/assembly/dot.ts), each step rounded.
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
  const sums = new Float32Array(16);
  const whole = Math.floor((Math.ceil(columns / 4) * 4) / 16) * 16;
  for (let p = 0; p < columns; p++) sums[p % (p < whole ? 16 : 4)] += Math.fround(data[x + p] * data[y + p]);
  const [s0, s1, s2, s3] = [0, 1, 2, 3].map((lane) =>
    Math.fround(Math.fround(sums[lane] + sums[lane + 4]) + Math.fround(sums[lane + 8] + sums[lane + 12])),
  );
  return Math.fround(Math.fround(s0 + s1) + Math.fround(s2 + s3));
}
