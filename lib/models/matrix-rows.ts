import type { Matrix } from "@/lib/linalg/matrix";

/** Some rows of X, in this order. */
export function selectRows({ columns, data }: Matrix<Float32Array>, rows: Uint32Array): Matrix<Float32Array> {
  const selected = new Float32Array(rows.length * columns);
  rows.forEach((row, p) => {
    selected.set(data.subarray(row * columns, (row + 1) * columns), p * columns);
  });
  return { rows: rows.length, columns, data: selected };
}

/** The rows of A and, below them, those of B. */
export function concatRows(A: Matrix<Float32Array>, B: Matrix<Float32Array>): Matrix<Float32Array> {
  const data = new Float32Array(A.data.length + B.data.length);
  data.set(A.data);
  data.set(B.data, A.data.length);
  return { rows: A.rows + B.rows, columns: A.columns, data };
}

export function addMatrices(A: Matrix<Float32Array>, B: Matrix<Float32Array>): Matrix<Float32Array> {
  return { ...A, data: A.data.map((value, p) => value + B.data[p]) };
}

export function rowLengths({ rows, columns, data }: Matrix<Float32Array>): Float32Array {
  return Float32Array.from({ length: rows }, (_, i) => {
    let squares = 0;
    for (let p = i * columns; p < (i + 1) * columns; p++) squares += data[p] * data[p];
    return Math.sqrt(squares);
  });
}

/** The cosine of row a of A and row b of B; 0 where one is zero. */
export function cosineOfRows(A: Matrix<Float32Array>, a: number, B: Matrix<Float32Array>, b: number): number {
  let [product, left, right] = [0, 0, 0];
  for (let j = 0; j < A.columns; j++) {
    const [x, y] = [A.data[a * A.columns + j], B.data[b * B.columns + j]];
    product += x * y;
    left += x * x;
    right += y * y;
  }
  return left > 0 && right > 0 ? product / Math.sqrt(left * right) : 0;
}

/** X outside the pool's memory, to outlast it. */
export function ownCopy({ rows, columns, data }: Matrix): Matrix<Float32Array> {
  return { rows, columns, data: Float32Array.from(data) };
}
