import { type Matrix, zeros } from "./matrix";

/** A sparse matrix by rows: row i holds `values[e]` in column `indices[e]` for indptr[i] <= e < indptr[i + 1]. */
export interface CsrMatrix<Values = Float32Array | Uint8Array> {
  rows: number;
  columns: number;
  indptr: Uint32Array;
  indices: Uint32Array;
  values: Values;
}

/** How many entries each column has. */
export function columnCounts({ columns, indices }: CsrMatrix): Uint32Array {
  const counts = new Uint32Array(columns);
  for (const column of indices) counts[column]++;
  return counts;
}

/** C = A B for a sparse A, (m x k)(k x n) -> m x n. */
export function multiplyCsr(A: CsrMatrix, B: Matrix): Matrix<Float64Array> {
  const n = B.columns;
  const C = zeros(A.rows, n);
  for (let i = 0; i < A.rows; i++) {
    const c = i * n;
    for (let e = A.indptr[i]; e < A.indptr[i + 1]; e++) {
      const a = A.values[e];
      const b = A.indices[e] * n;
      for (let j = 0; j < n; j++) C.data[c + j] += a * B.data[b + j];
    }
  }
  return C;
}

/** C = Aᵀ B for a sparse A, (m x k)ᵀ(m x n) -> k x n. */
export function multiplyCsrTransposed(A: CsrMatrix, B: Matrix): Matrix<Float64Array> {
  const n = B.columns;
  const C = zeros(A.columns, n);
  for (let i = 0; i < A.rows; i++) {
    const b = i * n;
    for (let e = A.indptr[i]; e < A.indptr[i + 1]; e++) {
      const a = A.values[e];
      const c = A.indices[e] * n;
      for (let j = 0; j < n; j++) C.data[c + j] += a * B.data[b + j];
    }
  }
  return C;
}

/**
 * Groups entries by row (a counting sort), keeping their order within a row.
 * @param rowOf row of each entry
 * @returns indptr (rows + 1) and order, the entries' positions in row order
 */
export function groupByRow(rowOf: Uint32Array, rows: number): { indptr: Uint32Array; order: Uint32Array } {
  const indptr = new Uint32Array(rows + 1);
  for (let e = 0; e < rowOf.length; e++) indptr[rowOf[e] + 1]++;
  for (let i = 0; i < rows; i++) indptr[i + 1] += indptr[i];
  const next = indptr.slice(0, rows);
  const order = new Uint32Array(rowOf.length);
  for (let e = 0; e < rowOf.length; e++) order[next[rowOf[e]]++] = e;
  return { indptr, order };
}

/** Aᵀ: columns become rows, their entries by rising row of A. */
export function transposeCsr({ rows, columns, indptr, indices, values }: CsrMatrix): CsrMatrix {
  const grouped = groupByRow(indices, columns);
  const rowOf = new Uint32Array(indices.length);
  for (let i = 0; i < rows; i++) rowOf.fill(i, indptr[i], indptr[i + 1]);
  const { indptr: starts, order } = grouped;
  const transposed = values instanceof Uint8Array ? new Uint8Array(order.length) : new Float32Array(order.length);
  for (let p = 0; p < order.length; p++) transposed[p] = values[order[p]];
  for (let p = 0; p < order.length; p++) order[p] = rowOf[order[p]];
  return { rows: columns, columns: rows, indptr: starts, indices: order, values: transposed };
}
