import { multiplyRows } from "./multiply-rows";

/** A dense matrix in row-major order: element (i, j) is `data[i * columns + j]`. */
export interface Matrix<T extends Float32Array | Float64Array = Float32Array | Float64Array> {
  rows: number;
  columns: number;
  data: T;
}

/** A matrix of zeros, rows x columns, in 64-bit floats. */
export function zeros(rows: number, columns: number): Matrix<Float64Array> {
  return { rows, columns, data: new Float64Array(rows * columns) };
}

/** C = A B, (m x k)(k x n) -> m x n. */
export function multiply(A: Matrix, B: Matrix): Matrix<Float64Array> {
  if (A.columns !== B.rows) {
    throw new RangeError(`multiply: ${A.rows} x ${A.columns} by ${B.rows} x ${B.columns}, inner sizes differ`);
  }
  return multiplyByTransposed(inDoubles(A), transpose(B));
}

/** C = Aᵀ B, (m x k)ᵀ(m x n) -> k x n. */
export function multiplyTransposed(A: Matrix, B: Matrix): Matrix<Float64Array> {
  if (A.rows !== B.rows) {
    throw new RangeError(`multiplyTransposed: ${A.rows} x ${A.columns} by ${B.rows} x ${B.columns}, row counts differ`);
  }
  return multiplyByTransposed(transpose(A), transpose(B));
}

/** G = XᵀX, columns x columns, exactly symmetric. */
export function gram(X: Matrix): Matrix<Float64Array> {
  const { rows: n, columns: d, data } = transpose(X);
  const G = zeros(n, n);
  for (let i0 = 0; i0 < n; i0 += STRIP) {
    const i1 = Math.min(i0 + STRIP, n);
    multiplyRows(data, data, d, [i0, i1], [i0, n], G.data.subarray(i0 * n + i0), n);
  }
  for (let p = 0; p < n; p++) for (let q = 0; q < p; q++) G.data[p * n + q] = G.data[q * n + p];
  return G;
}

/** Rows of the Gram matrix computed at once; what lies left of them comes from symmetry. */
const STRIP = 32;

export function transpose({ rows, columns, data }: Matrix): Matrix<Float64Array> {
  const result = zeros(columns, rows);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) result.data[j * rows + i] = data[i * columns + j];
  return result;
}

/** C = X Yᵀ, (m x d)(n x d)ᵀ -> m x n. */
function multiplyByTransposed(X: Matrix<Float64Array>, Y: Matrix<Float64Array>): Matrix<Float64Array> {
  const C = zeros(X.rows, Y.rows);
  multiplyRows(X.data, Y.data, X.columns, [0, X.rows], [0, Y.rows], C.data, Y.rows);
  return C;
}

function inDoubles({ rows, columns, data }: Matrix): Matrix<Float64Array> {
  return { rows, columns, data: data instanceof Float64Array ? data : Float64Array.from(data) };
}
