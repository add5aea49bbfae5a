import type { Matrix } from "./matrix";

/** Every row at unit length in 32-bit floats, so that a dot product is a cosine; rows of zeros stay zero. @param data takes them, X's own too */
export function normalizeRows(X: Matrix, data: Float32Array = new Float32Array(X.data.length)): Matrix<Float32Array> {
  for (let i = 0; i < X.rows; i++) {
    const row = i * X.columns;
    let squares = 0;
    for (let j = 0; j < X.columns; j++) squares += X.data[row + j] ** 2;
    const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
    for (let j = 0; j < X.columns; j++) data[row + j] = X.data[row + j] * scale;
  }
  return { rows: X.rows, columns: X.columns, data };
}
