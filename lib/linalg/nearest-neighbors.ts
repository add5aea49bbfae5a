import { groupEqualRows } from "./group-equal-rows";
import type { Matrix } from "./matrix";
import { multiplyRows } from "./multiply-rows";
import { type NeighborTable, NO_NEIGHBOR } from "./neighbor-table";
import { TopK } from "./top-k";

const BLOCK = 64;

/**
 * The k nearest rows to every row by dot product, exactly; equal ones by lower row. Rows of zeros have no
 * neighbors and are nobody's. Rows that are equal to the bit (films that share all their tags and genres) are
 * multiplied once, and so is each pair, in blocks.
 * @param X n x d, unit rows for cosine similarity
 * @param onProgress gets the share of the products done
 */
export function nearestNeighbors(
  X: Matrix,
  k: number,
  onProgress: (fraction: number) => void = () => {},
): NeighborTable {
  const groups = groupEqualRows(X).filter((rows) => !isZero(X, rows[0]));
  const vectors = gatherRows(
    X,
    groups.map((rows) => rows[0]),
  );
  const heaps = groups.map(() => new TopK(k + 1));
  const products = new Float64Array(BLOCK * BLOCK);
  for (let i0 = 0; i0 < groups.length; i0 += BLOCK) {
    onProgress(1 - (1 - i0 / groups.length) ** 2);
    const i1 = Math.min(i0 + BLOCK, groups.length);
    for (let j0 = i0; j0 < groups.length; j0 += BLOCK) {
      const j1 = Math.min(j0 + BLOCK, groups.length);
      multiplyRows(vectors, vectors, X.columns, [i0, i1], [j0, j1], products, BLOCK);
      offer(heaps, products, i0, i1, j0, j1);
    }
  }
  return expand(groups, heaps, X.rows, k);
}

/** Offers each pair's product to both; a group is a candidate of its own, too, for its other rows. */
function offer(heaps: TopK[], products: Float64Array, i0: number, i1: number, j0: number, j1: number): void {
  for (let i = i0; i < i1; i++) {
    const heap = heaps[i];
    for (let j = i0 === j0 ? i : j0; j < j1; j++) {
      const product = products[(i - i0) * BLOCK + (j - j0)];
      if (product >= heap.threshold) heap.push(j, product);
      if (i !== j && product >= heaps[j].threshold) heaps[j].push(i, product);
    }
  }
}

/** From each group's nearest groups to each row's nearest rows. */
function expand(groups: Uint32Array[], heaps: TopK[], n: number, k: number): NeighborTable {
  const neighborItems = new Uint32Array(n * k).fill(NO_NEIGHBOR);
  const neighborSimilarities = new Float32Array(n * k);
  heaps.forEach((heap, g) => {
    const candidates = new TopK(k + 1);
    for (let p = 0; p < heap.size; p++) {
      const rows = groups[heap.items[p]];
      for (let r = 0; r < rows.length && r <= k; r++) candidates.push(rows[r], heap.scores[p]);
    }
    const size = candidates.sort();
    for (const row of groups[g]) {
      let place = row * k;
      for (let p = 0; p < size && place < (row + 1) * k; p++) {
        if (candidates.items[p] === row) continue;
        neighborItems[place] = candidates.items[p];
        neighborSimilarities[place++] = candidates.scores[p];
      }
    }
  });
  return { k, neighborItems, neighborSimilarities };
}

function gatherRows(X: Matrix, rows: number[]): Float64Array {
  const result = new Float64Array(rows.length * X.columns);
  rows.forEach((row, r) => {
    result.set(X.data.subarray(row * X.columns, (row + 1) * X.columns), r * X.columns);
  });
  return result;
}

function isZero(X: Matrix, row: number): boolean {
  return X.data.subarray(row * X.columns, (row + 1) * X.columns).every((value) => value === 0);
}
