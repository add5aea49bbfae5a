import type { Matrix } from "./matrix";

/**
 * x = A⁻¹ y for a symmetric positive definite A (n x n, the lower triangle is read), by Cholesky in 64-bit floats.
 * @throws RangeError when A is not positive definite
 */
export function solvePositive(A: Float64Array, y: ArrayLike<number>): Float64Array {
  return solvePositiveColumns(A, { rows: y.length, columns: 1, data: Float64Array.from(y) }).data;
}

/**
 * X = A⁻¹ Y for all columns of Y (n x m) at once.
 * @throws RangeError when A is not positive definite
 */
export function solvePositiveColumns(A: Float64Array, { rows: n, columns: m, data }: Matrix): Matrix<Float64Array> {
  const L = choleskyFactor(A, n);
  const X = Float64Array.from(data);
  const subtractRow = (a: number, c: number, factor: number) => {
    for (let j = 0; j < m; j++) X[a * m + j] -= factor * X[c * m + j];
  };
  const divideRow = (a: number) => {
    for (let j = 0; j < m; j++) X[a * m + j] /= L[a * n + a];
  };
  for (let a = 0; a < n; a++) {
    for (let c = 0; c < a; c++) subtractRow(a, c, L[a * n + c]);
    divideRow(a);
  }
  for (let a = n - 1; a >= 0; a--) {
    divideRow(a);
    for (let c = 0; c < a; c++) subtractRow(c, a, L[a * n + c]);
  }
  return { rows: n, columns: m, data: X };
}

/** L with A = L Lᵀ; above its diagonal stands what A had there. */
function choleskyFactor(A: Float64Array, n: number): Float64Array {
  const L = A.slice();
  for (let a = 0; a < n; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = L[a * n + b];
      for (let c = 0; c < b; c++) sum -= L[a * n + c] * L[b * n + c];
      if (a === b && !(sum > 0)) throw new RangeError(`solvePositive: no positive pivot in row ${a}`);
      L[a * n + b] = a === b ? Math.sqrt(sum) : sum / L[b * n + b];
    }
  }
  return L;
}
