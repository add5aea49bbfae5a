/**
 * x = A⁻¹ y for a symmetric positive definite A (n x n, the lower triangle is read), by Cholesky in 64-bit floats.
 * @throws RangeError when A is not positive definite
 */
export function solvePositive(A: Float64Array, y: ArrayLike<number>): Float64Array {
  const n = y.length;
  const L = A.slice();
  const x = Float64Array.from(y);
  for (let a = 0; a < n; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = L[a * n + b];
      for (let c = 0; c < b; c++) sum -= L[a * n + c] * L[b * n + c];
      if (a === b && !(sum > 0)) throw new RangeError(`solvePositive: no positive pivot in row ${a}`);
      L[a * n + b] = a === b ? Math.sqrt(sum) : sum / L[b * n + b];
    }
    for (let c = 0; c < a; c++) x[a] -= L[a * n + c] * x[c];
    x[a] /= L[a * n + a];
  }
  for (let a = n - 1; a >= 0; a--) {
    x[a] /= L[a * n + a];
    for (let c = 0; c < a; c++) x[c] -= L[a * n + c] * x[a];
  }
  return x;
}
