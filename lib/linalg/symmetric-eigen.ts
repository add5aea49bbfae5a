import { type Matrix, zeros } from "./matrix";

const MAX_SWEEPS = 60;

/**
 * Eigenvalues, largest first, and eigenvectors (the columns of `vectors`) of a small symmetric matrix, by
 * cyclic Jacobi rotations (Golub & Van Loan, Matrix Computations, §8.5).
 * @throws RangeError when the matrix is not square
 */
export function symmetricEigen(S: Matrix): { values: Float64Array; vectors: Matrix<Float64Array> } {
  const n = S.rows;
  if (n !== S.columns) throw new RangeError(`symmetricEigen: ${S.rows} x ${S.columns} is not square`);
  const A = Float64Array.from(S.data);
  const V = zeros(n, n).data;
  for (let i = 0; i < n; i++) V[i * n + i] = 1;

  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    let rotated = false;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) rotated = annihilate(A, V, n, p, q) || rotated;
    }
    if (!rotated) break;
  }

  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => A[j * n + j] - A[i * n + i] || i - j);
  const vectors = zeros(n, n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) vectors.data[i * n + j] = V[i * n + order[j]];
  return { values: Float64Array.from(order, (i) => A[i * n + i]), vectors };
}

/** One rotation that makes A_pq zero; false when it already is, beside its diagonal. */
function annihilate(A: Float64Array, V: Float64Array, n: number, p: number, q: number): boolean {
  const apq = A[p * n + q];
  const app = A[p * n + p];
  const aqq = A[q * n + q];
  if (Math.abs(apq) <= 1e-16 * Math.sqrt(Math.abs(app * aqq)) || Math.abs(apq) < 1e-300) return false;
  const theta = (aqq - app) / (2 * apq);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (let i = 0; i < n; i++) {
    const ip = A[i * n + p];
    const iq = A[i * n + q];
    A[i * n + p] = c * ip - s * iq;
    A[i * n + q] = s * ip + c * iq;
  }
  for (let i = 0; i < n; i++) {
    const pi = A[p * n + i];
    const qi = A[q * n + i];
    A[p * n + i] = c * pi - s * qi;
    A[q * n + i] = s * pi + c * qi;
    const vp = V[i * n + p];
    const vq = V[i * n + q];
    V[i * n + p] = c * vp - s * vq;
    V[i * n + q] = s * vp + c * vq;
  }
  A[p * n + q] = A[q * n + p] = 0;
  return true;
}
