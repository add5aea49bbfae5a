import { type CsrMatrix, multiplyCsr, multiplyCsrTransposed } from "./csr-matrix";
import { gram, type Matrix, multiply, multiplyTransposed, zeros } from "./matrix";
import { orthonormalize } from "./orthonormalize";
import { normalGenerator } from "./random";
import { symmetricEigen } from "./symmetric-eigen";

export interface TruncatedSvdConfig {
  /** How many singular triplets, at most min(rows, columns). */
  rank: number;
  /** Extra columns carried through the iteration so that the last wanted ones converge. */
  oversampling: number;
  /** Multiplications by AᵀA after the random start. */
  iterations: number;
  seed: number;
}

/** A ≈ left · diag(singularValues) · rightᵀ: left rows x rank, right columns x rank, both with orthonormal columns. */
export interface TruncatedSvd {
  left: Matrix<Float64Array>;
  singularValues: Float64Array;
  right: Matrix<Float64Array>;
}

/**
 * The leading singular triplets of a dense or sparse matrix by randomised subspace iteration (Halko,
 * Martinsson & Tropp 2011, algorithm 4.4) with a Rayleigh–Ritz step on the narrow side. Directions beyond
 * the matrix's own rank come out as zeros. Signs are fixed: the largest entry of each right vector is positive.
 * @throws RangeError when `rank` is not between 1 and min(rows, columns)
 */
export function truncatedSvd(A: Matrix | CsrMatrix, config: TruncatedSvdConfig): TruncatedSvd {
  const narrow = Math.min(A.rows, A.columns);
  const { rank, iterations } = config;
  if (!Number.isInteger(rank) || rank < 1 || rank > narrow) {
    throw new RangeError(`truncatedSvd: rank ${rank} is not between 1 and ${narrow} for ${A.rows} x ${A.columns}`);
  }
  const width = Math.min(narrow, rank + config.oversampling);
  const [forward, backward] = A.rows < A.columns ? [transposedTimes, times] : [times, transposedTimes];

  const V = zeros(narrow, width);
  const normal = normalGenerator(config.seed);
  for (let i = 0; i < V.data.length; i++) V.data[i] = normal();
  orthonormalize(V);
  let Q = V;
  for (let iteration = 0; iteration < iterations; iteration++) {
    const Y = forward(A, Q);
    // A random start leans toward the largest direction in every column; unmixed here, the small ones survive squaring.
    if (iteration === 0) orthonormalize(Y);
    Q = backward(A, Y);
    orthonormalize(Q);
  }

  // Rayleigh–Ritz: Y = A Q, YᵀY = W Σ² Wᵀ, so A ≈ (Y W Σ⁻¹) Σ (Q W)ᵀ.
  const Y = forward(A, Q);
  const { values, vectors } = symmetricEigen(gram(Y));
  const singularValues = Float64Array.from(values.subarray(0, rank), (value) => Math.sqrt(Math.max(0, value)));
  const W = leadingColumns(vectors, rank);
  const narrowSide = multiply(Q, W);
  const wideSide = multiply(Y, W);
  // YᵀY holds squares to 1e-16 of the largest, so roots are known to 1e-8 of it.
  const floor = singularValues[0] * 1e-7;
  for (let j = 0; j < rank; j++) {
    if (singularValues[j] <= floor) singularValues[j] = 0;
    scaleColumn(wideSide, j, singularValues[j] === 0 ? 0 : 1 / singularValues[j]);
    if (singularValues[j] === 0) scaleColumn(narrowSide, j, 0);
  }
  const [left, right] = A.rows < A.columns ? [narrowSide, wideSide] : [wideSide, narrowSide];
  fixSigns(left, right);
  return { left, singularValues, right };
}

function times(A: Matrix | CsrMatrix, X: Matrix): Matrix<Float64Array> {
  return "indptr" in A ? multiplyCsr(A, X) : multiply(A, X);
}

function transposedTimes(A: Matrix | CsrMatrix, X: Matrix): Matrix<Float64Array> {
  return "indptr" in A ? multiplyCsrTransposed(A, X) : multiplyTransposed(A, X);
}

function leadingColumns(X: Matrix, count: number): Matrix<Float64Array> {
  const result = zeros(X.rows, count);
  for (let i = 0; i < X.rows; i++) {
    for (let j = 0; j < count; j++) result.data[i * count + j] = X.data[i * X.columns + j];
  }
  return result;
}

function scaleColumn(X: Matrix, column: number, factor: number): void {
  for (let i = 0; i < X.rows; i++) X.data[i * X.columns + column] *= factor;
}

function fixSigns(left: Matrix, right: Matrix): void {
  for (let j = 0; j < right.columns; j++) {
    let largest = 0;
    for (let i = 0; i < right.rows; i++) {
      const value = right.data[i * right.columns + j];
      if (Math.abs(value) > Math.abs(largest)) largest = value;
    }
    if (largest < 0) {
      scaleColumn(left, j, -1);
      scaleColumn(right, j, -1);
    }
  }
}
