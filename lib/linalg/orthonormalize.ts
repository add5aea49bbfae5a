import { gram, type Matrix } from "./matrix";

/** A pivot this small beside its column's squared length says that the column adds no direction of its own. */
const DEPENDENT = 1e-12;

/**
 * Makes the columns of X orthonormal in place, spanning what they spanned. Columns that depend on those
 * before them become zero. Cholesky-QR, done twice for orthogonality to machine precision
 * (Yamamoto et al. 2015): G = XᵀX = RᵀR, X <- X R⁻¹.
 */
export function orthonormalize(X: Matrix<Float64Array>): void {
  for (let pass = 0; pass < 2; pass++) {
    const G = gram(X);
    const keep = choleskyUpper(G);
    solveFromRight(X, G.data, keep);
  }
}

/** G = RᵀR, R in the upper triangle of G; false marks a dependent column, whose row and column of R are zero. */
function choleskyUpper({ data: R, columns: n }: Matrix<Float64Array>): boolean[] {
  const keep: boolean[] = [];
  for (let j = 0; j < n; j++) {
    const squaredLength = R[j * n + j];
    let pivot = squaredLength;
    for (let p = 0; p < j; p++) pivot -= R[p * n + j] ** 2;
    keep[j] = pivot > DEPENDENT * squaredLength;
    if (!keep[j]) {
      for (let i = 0; i < n; i++) R[i < j ? i * n + j : j * n + i] = 0;
      continue;
    }
    const diagonal = Math.sqrt(pivot);
    R[j * n + j] = diagonal;
    for (let i = j + 1; i < n; i++) {
      let sum = R[j * n + i];
      for (let p = 0; p < j; p++) sum -= R[p * n + j] * R[p * n + i];
      R[j * n + i] = sum / diagonal;
    }
  }
  return keep;
}

/** X <- X R⁻¹, row by row from the left: x_j <- (x_j − Σ_{p<j} x_p R_pj) / R_jj. */
function solveFromRight({ data: X, rows, columns: n }: Matrix<Float64Array>, R: Float64Array, keep: boolean[]): void {
  for (let i = 0; i < rows; i++) {
    const x = i * n;
    for (let j = 0; j < n; j++) {
      const value = keep[j] ? X[x + j] / R[j * n + j] : 0;
      X[x + j] = value;
      if (value === 0) continue;
      for (let q = j + 1; q < n; q++) X[x + q] -= value * R[j * n + q];
    }
  }
}
