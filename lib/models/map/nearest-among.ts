import type { Matrix } from "@/lib/linalg/matrix";
import { type Neighbors, type NeighborTable, NO_NEIGHBOR } from "@/lib/linalg/neighbor-table";
import { TopK } from "@/lib/linalg/top-k";

/** So many of each table's neighbors are looked at: those after them are seldom among the nearest by all. */
const LOOKED_AT = 30;

/**
 * The k rows of largest product with each row of X among those that any of the tables names for it: cheap where the parts of X
 * have been searched already, and nearly always the nearest of all.
 */
export function nearestAmong(X: Matrix<Float32Array>, tables: readonly Neighbors[], k: number): NeighborTable {
  const { rows, columns, data } = X;
  const neighborItems = new Uint32Array(rows * k).fill(NO_NEIGHBOR);
  const neighborSimilarities = new Float32Array(rows * k);
  const seenBy = new Uint32Array(rows).fill(NO_NEIGHBOR);
  for (let i = 0; i < rows; i++) {
    const best = new TopK(k);
    seenBy[i] = i;
    for (const table of tables) {
      for (const j of table.of(i, Math.min(table.k, LOOKED_AT)).items) {
        if (seenBy[j] === i) continue;
        seenBy[j] = i;
        let product = 0;
        for (let q = i * columns, r = j * columns; q < (i + 1) * columns; q++, r++) product += data[q] * data[r];
        best.push(j, product);
      }
    }
    const found = best.sort();
    neighborItems.set(best.items.subarray(0, found), i * k);
    for (let p = 0; p < found; p++) neighborSimilarities[i * k + p] = best.scores[p];
  }
  return { k, neighborItems, neighborSimilarities };
}
