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
  const C = zeros(A.rows, B.columns);
  const n = B.columns;
  for (let i = 0; i < A.rows; i++) {
    const c = i * n;
    for (let p = 0; p < A.columns; p++) {
      const a = A.data[i * A.columns + p];
      if (a === 0) continue;
      const b = p * n;
      for (let j = 0; j < n; j++) C.data[c + j] += a * B.data[b + j];
    }
  }
  return C;
}

/** C = Aᵀ B, (m x k)ᵀ(m x n) -> k x n. */
export function multiplyTransposed(A: Matrix, B: Matrix): Matrix<Float64Array> {
  if (A.rows !== B.rows) {
    throw new RangeError(`multiplyTransposed: ${A.rows} x ${A.columns} by ${B.rows} x ${B.columns}, row counts differ`);
  }
  const C = zeros(A.columns, B.columns);
  const n = B.columns;
  for (let i = 0; i < A.rows; i++) {
    const b = i * n;
    for (let p = 0; p < A.columns; p++) {
      const a = A.data[i * A.columns + p];
      if (a === 0) continue;
      const c = p * n;
      for (let j = 0; j < n; j++) C.data[c + j] += a * B.data[b + j];
    }
  }
  return C;
}

/** G = XᵀX, columns x columns, exactly symmetric. */
export function gram(X: Matrix): Matrix<Float64Array> {
  const k = X.columns;
  const G = zeros(k, k);
  for (let i = 0; i < X.rows; i++) {
    const x = i * k;
    for (let p = 0; p < k; p++) {
      const a = X.data[x + p];
      if (a === 0) continue;
      for (let q = p; q < k; q++) G.data[p * k + q] += a * X.data[x + q];
    }
  }
  for (let p = 0; p < k; p++) for (let q = 0; q < p; q++) G.data[p * k + q] = G.data[q * k + p];
  return G;
}
