import { type Matrix, zeros } from "./matrix";

const MAX_SWEEPS = 60;

/**
 * Eigenvalues, largest first, and eigenvectors (the columns of `vectors`) of a symmetric matrix of some hundred rows:
 * Householder reflections to tridiagonal form, then implicit QL with Wilkinson's shifts (Golub & Van Loan, Matrix
 * Computations, §8.3; EISPACK's tred2 and tql2).
 * Eigenvalues are accurate beside the largest.
 * @throws RangeError when the matrix is not square or an element is not finite
 */
export function symmetricEigen(S: Matrix): { values: Float64Array; vectors: Matrix<Float64Array> } {
  const n = S.rows;
  if (n !== S.columns) throw new RangeError(`symmetricEigen: ${S.rows} x ${S.columns} is not square`);
  if (!S.data.every(Number.isFinite)) throw new RangeError("symmetricEigen: an element is not a finite number");
  const { values, offDiagonal, rotation } = tridiagonalize(Float64Array.from(S.data), n);
  diagonalize(values, offDiagonal, rotation, n);

  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => values[j] - values[i] || i - j);
  const vectors = zeros(n, n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) vectors.data[i * n + j] = rotation[order[j] * n + i];
  return { values: Float64Array.from(order, (i) => values[i]), vectors };
}

/** A = Q T Qᵀ with T tridiagonal: its diagonal, the elements beside it, and Qᵀ. A is spent. */
function tridiagonalize(A: Float64Array, n: number) {
  const values = new Float64Array(n);
  const offDiagonal = new Float64Array(n);
  const scales = new Float64Array(n);
  const w = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    values[k] = A[k * n + k];
    if (k + 1 < n) scales[k] = reflect(A, n, k, offDiagonal, w);
  }
  // Q = H_0 H_1 …, H_k = I − scale_k v_k v_kᵀ; v_k stands in row k of A, right of the diagonal. Rows of Qᵀ: from the last.
  const rotation = new Float64Array(n * n);
  for (let i = 0; i < n; i++) rotation[i * n + i] = 1;
  for (let k = n - 2; k >= 0; k--) {
    if (scales[k] === 0) continue;
    const v = k * n;
    for (let i = k + 1; i < n; i++) {
      const row = i * n;
      let product = 0;
      for (let j = k + 1; j < n; j++) product += rotation[row + j] * A[v + j];
      product *= scales[k];
      for (let j = k + 1; j < n; j++) rotation[row + j] -= product * A[v + j];
    }
  }
  return { values, offDiagonal, rotation };
}

/** Makes row k zero beyond the element beside the diagonal. @returns 2 / vᵀv of the reflection, 0 where none is needed */
function reflect(A: Float64Array, n: number, k: number, offDiagonal: Float64Array, w: Float64Array): number {
  const v = k * n;
  let largest = 0;
  for (let j = k + 2; j < n; j++) largest = Math.max(largest, Math.abs(A[v + j]));
  offDiagonal[k] = A[v + k + 1];
  if (largest === 0) return 0;
  largest = Math.max(largest, Math.abs(A[v + k + 1]));
  let squares = 0;
  for (let j = k + 1; j < n; j++) {
    A[v + j] /= largest;
    squares += A[v + j] ** 2;
  }
  const head = A[v + k + 1];
  const length = head > 0 ? -Math.sqrt(squares) : Math.sqrt(squares);
  offDiagonal[k] = length * largest;
  A[v + k + 1] = head - length;
  const scale = 1 / (squares - head * length);

  // w = scale·A v − ½ scale² (vᵀA v) v;  A <- A − v wᵀ − w vᵀ
  let product = 0;
  for (let i = k + 1; i < n; i++) {
    let sum = 0;
    for (let j = k + 1; j < n; j++) sum += A[i * n + j] * A[v + j];
    w[i] = scale * sum;
    product += w[i] * A[v + i];
  }
  for (let i = k + 1; i < n; i++) w[i] -= 0.5 * scale * product * A[v + i];
  for (let i = k + 1; i < n; i++) {
    const x = A[v + i];
    const y = w[i];
    for (let j = k + 1; j < n; j++) A[i * n + j] -= x * w[j] + y * A[v + j];
  }
  return scale;
}

/**
 * Turns values and offDiagonal into eigenvalues and zeros by rotations, which the rows of `rotation` take part in. An
 * element is left out as soon as it is rounding beside the largest row so far: what it would take to tell the smallest
 * eigenvalues of a matrix of great range apart is not in the matrix.
 */
function diagonalize(values: Float64Array, offDiagonal: Float64Array, rotation: Float64Array, n: number): void {
  let largest = 0;
  for (let first = 0; first < n; first++) {
    largest = Math.max(largest, Math.abs(values[first]) + Math.abs(offDiagonal[first]));
    for (let sweep = 0; ; sweep++) {
      let last = first;
      while (last < n - 1 && Math.abs(offDiagonal[last]) > Number.EPSILON * 0.5 * largest) last++;
      if (last === first) break;
      if (sweep === MAX_SWEEPS) throw new Error(`symmetricEigen: eigenvalue ${first} not found in ${sweep} sweeps`);
      sweepUp(values, offDiagonal, rotation, n, first, last);
    }
  }
}

/** One implicit QL step on rows first to last. */
function sweepUp(
  values: Float64Array,
  offDiagonal: Float64Array,
  rotation: Float64Array,
  n: number,
  first: number,
  last: number,
): void {
  const slope = (values[first + 1] - values[first]) / (2 * offDiagonal[first]);
  const root = Math.hypot(slope, 1);
  let g = values[last] - values[first] + offDiagonal[first] / (slope + (slope < 0 ? -root : root));
  let [sine, cosine, shift] = [1, 1, 0];
  for (let i = last - 1; i >= first; i--) {
    const f = sine * offDiagonal[i];
    const b = cosine * offDiagonal[i];
    const r = Math.hypot(f, g);
    offDiagonal[i + 1] = r;
    if (r === 0) {
      values[i + 1] -= shift;
      offDiagonal[last] = 0;
      return;
    }
    sine = f / r;
    cosine = g / r;
    g = values[i + 1] - shift;
    const s = (values[i] - g) * sine + 2 * cosine * b;
    shift = sine * s;
    values[i + 1] = g + shift;
    g = cosine * s - b;
    const [upper, lower] = [i * n, (i + 1) * n];
    for (let k = 0; k < n; k++) {
      const x = rotation[upper + k];
      const y = rotation[lower + k];
      rotation[lower + k] = sine * x + cosine * y;
      rotation[upper + k] = cosine * x - sine * y;
    }
  }
  values[first] -= shift;
  offDiagonal[first] = g;
  offDiagonal[last] = 0;
}
