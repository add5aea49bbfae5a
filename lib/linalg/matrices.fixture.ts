import fc from "fast-check";
import { Matrix as MlMatrix } from "ml-matrix";
import type { CsrMatrix } from "./csr-matrix";
import { type Matrix, zeros } from "./matrix";
import { normalGenerator } from "./random";

export function matrixOf(rows: number[][]): Matrix<Float64Array> {
  return { rows: rows.length, columns: rows[0].length, data: Float64Array.from(rows.flat()) };
}

export function identity(n: number): Matrix<Float64Array> {
  return diagonal(new Array(n).fill(1));
}

export function diagonal(values: ArrayLike<number>): Matrix<Float64Array> {
  const D = zeros(values.length, values.length);
  for (let i = 0; i < values.length; i++) D.data[i * values.length + i] = values[i];
  return D;
}

export function transpose(A: Matrix): Matrix<Float64Array> {
  return fromOracle(toOracle(A).transpose());
}

export function normalMatrix(rows: number, columns: number, seed: number): Matrix<Float64Array> {
  return { rows, columns, data: Float64Array.from({ length: rows * columns }, normalGenerator(seed)) };
}

/** Whole numbers from −9 to 9, so that 64-bit products and sums of them are exact. */
export function wholeMatrices(rows: number, columns: number): fc.Arbitrary<Matrix<Float64Array>> {
  return fc
    .array(fc.integer({ min: -9, max: 9 }), { minLength: rows * columns, maxLength: rows * columns })
    .map((values) => ({ rows, columns, data: Float64Array.from(values) }));
}

/** The elements that are not zero. */
export function toCsr({ rows, columns, data }: Matrix): CsrMatrix {
  const entries = Array.from(data.keys()).filter((p) => data[p] !== 0);
  return {
    rows,
    columns,
    indptr: Uint32Array.from({ length: rows + 1 }, (_, i) => entries.filter((p) => p < i * columns).length),
    indices: Uint32Array.from(entries, (p) => p % columns),
    values: Float32Array.from(entries, (p) => data[p]),
  };
}

/** The same matrix for ml-matrix. */
export function toOracle({ rows, columns, data }: Matrix): MlMatrix {
  return MlMatrix.from1DArray(rows, columns, Array.from(data));
}

export function fromOracle(A: MlMatrix): Matrix<Float64Array> {
  return { rows: A.rows, columns: A.columns, data: Float64Array.from(A.to1DArray()) };
}

/** The largest difference between elements; infinite between matrices of different shapes. */
export function distance(A: Matrix, B: Matrix): number {
  if (A.rows !== B.rows || A.columns !== B.columns) return Number.POSITIVE_INFINITY;
  let largest = 0;
  for (let p = 0; p < A.data.length; p++) {
    const difference = Math.abs(A.data[p] - B.data[p]);
    largest = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : Math.max(largest, difference);
  }
  return largest;
}
