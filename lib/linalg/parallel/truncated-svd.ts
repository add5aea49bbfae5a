import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import type { Matrix } from "@/lib/linalg/matrix";
import { symmetricEigen } from "@/lib/linalg/symmetric-eigen";
import { truncatedSvd as plainSvd } from "@/lib/linalg/truncated-svd";
import { type Block, blockOf, gram, multiplyInto } from "./dense";
import type { KernelPool } from "./kernel-pool";
import { BLOCK_COLUMNS, krylovBasis, type Operator } from "./krylov";
import { choleskyQr } from "./orthonormalize";
import { normalOperator, shareCsr, sparseTimes, squaredColumnLengths } from "./sparse";

export interface TruncatedSvdConfig {
  /** How many singular triplets, at most min(rows, columns). */
  rank: number;
  /** Blocks of 16 columns that are multiplied by AᵀA, each the last one's product; as many as hold `rank` at least. */
  iterations: number;
  seed: number;
}

/** A ≈ left · diag(singularValues) · rightᵀ: left rows x rank, right columns x rank, both with orthonormal columns. */
export interface TruncatedSvd {
  left: Matrix<Float32Array>;
  singularValues: Float64Array;
  right: Matrix<Float32Array>;
}

/** Products in 32 bits leave this much, beside the largest value, of a direction that is not there. */
const NOTHING = 1e-6;
/** Values between 2 ** -16 and 2 ** 16 need no scaling. */
const SAFE_POWER = 16;

/**
 * The leading singular triplets of a dense or sparse matrix in 32-bit floats: a Krylov space of AᵀA, then a
 * Rayleigh-Ritz step on A itself, so that values keep the accuracy of A, not of its square. Directions beyond the
 * matrix's own rank come out as zeros. Signs are fixed: the largest entry of each right vector is positive. The result
 * is in the pool's memory, and the same whatever the number of threads.
 * @throws RangeError when `rank` is not between 1 and min(rows, columns), or a value is not finite
 */
export async function truncatedSvd(
  pool: KernelPool,
  A: Matrix<Float32Array> | CsrMatrix,
  { rank, iterations, seed }: TruncatedSvdConfig,
): Promise<TruncatedSvd> {
  const narrow = Math.min(A.rows, A.columns);
  if (!Number.isInteger(rank) || rank < 1 || rank > narrow) {
    throw new RangeError(`truncatedSvd: rank ${rank} is not between 1 and ${narrow} for ${A.rows} x ${A.columns}`);
  }
  const power = powerOf("indptr" in A ? A.values : A.data);
  if (narrow <= iterations * BLOCK_COLUMNS)
    return inDoubles(pool, A, { rank, iterations: 2, oversampling: narrow, seed });
  if (Math.abs(power) > SAFE_POWER) return scaledSvd(pool, A, { rank, iterations, seed }, power);
  const left = blockOf(pool.memory.floats(A.rows * rank), A.rows, rank);
  const right = blockOf(pool.memory.floats(A.columns * rank), A.columns, rank);
  const singularValues = await pool.memory.scope(async () => {
    const { columns, multiply, diagonal, times } = "indptr" in A ? sparseSides(pool, A) : await denseSides(pool, A);
    const [far, near] = columns === A.columns ? [left, right] : [right, left];
    const blocks = Math.max(iterations, Math.ceil(rank / BLOCK_COLUMNS));
    const width = Math.min(blocks, Math.ceil(columns / BLOCK_COLUMNS)) * BLOCK_COLUMNS;
    const basis = blockOf(pool.memory.floats(columns * width), columns, width);
    const T = await krylovBasis(pool, basis, multiply, diagonal, seed);
    const ritz = symmetricEigen({ rows: width, columns: width, data: T });
    await rotate(pool, near, basis, ritz.vectors);
    await choleskyQr(pool, near);
    await times(near, far);
    const { values, vectors } = symmetricEigen({ rows: rank, columns: rank, data: await gram(pool, far) });
    await rotate(pool, near, near, vectors);
    await rotate(pool, far, far, vectors);
    return finish(values, far, near, signsOf(right));
  });
  return { left, singularValues, right };
}

/** How a matrix is searched: C = AᵀA over `columns`, and A itself times n x rank blocks. */
interface Sides {
  columns: number;
  multiply: Operator;
  /** Of C. */
  diagonal: Float64Array;
  times: (X: Block, Y: Block) => Promise<void>;
}

function sparseSides(pool: KernelPool, A: CsrMatrix): Sides {
  const shared = shareCsr(pool, A);
  return {
    columns: A.columns,
    multiply: normalOperator(pool, shared),
    diagonal: squaredColumnLengths(shared),
    times: (X, Y) => sparseTimes(pool, shared, X, Y),
  };
}

/** A dense matrix is searched over its narrow side, whose Gram matrix is small. */
async function denseSides(pool: KernelPool, A: Matrix<Float32Array>): Promise<Sides> {
  const tall = A.rows >= A.columns ? blockOf(pool.memory.share(A.data), A.rows, A.columns) : transposed(pool, A);
  const G = pool.memory.floats(tall.columns ** 2);
  G.set(await gram(pool, tall));
  const C = blockOf(G, tall.columns, tall.columns);
  return {
    columns: tall.columns,
    multiply: (X, W) => multiplyInto(pool, W, C, X),
    diagonal: Float64Array.from({ length: C.rows }, (_, j) => G[j * C.columns + j]),
    times: (X, Y) => multiplyInto(pool, Y, tall, X),
  };
}

function transposed(pool: KernelPool, A: Matrix<Float32Array>): Block {
  const data = pool.memory.floats(A.data.length);
  for (let i = 0; i < A.rows; i++) for (let j = 0; j < A.columns; j++) data[j * A.rows + i] = A.data[i * A.columns + j];
  return blockOf(data, A.columns, A.rows);
}

/** Y = X W for the leading columns of W, as many as Y has; Y may be X. */
async function rotate(pool: KernelPool, Y: Block, X: Block, W: Matrix): Promise<void> {
  await pool.memory.scope(async () => {
    const leading = blockOf(pool.memory.floats(W.rows * Y.columns), W.rows, Y.columns);
    for (let i = 0; i < W.rows; i++) {
      for (let j = 0; j < Y.columns; j++) leading.data[i * Y.columns + j] = W.data[i * W.columns + j];
    }
    const product = Y.data === X.data ? { ...Y, data: pool.memory.floats(Y.data.length) } : Y;
    await multiplyInto(pool, product, X, leading);
    if (product !== Y) Y.data.set(product.data);
  });
}

/** Singular values from their squares; `far` at unit length, zeros in both where there is nothing, signs changed. */
function finish(squares: Float64Array, far: Block, near: Block, signs: Float64Array): Float64Array {
  const values = squares.map((square) => Math.sqrt(Math.max(0, square)));
  const kept = values.map((value) => (value > values[0] * NOTHING ? value : 0));
  scaleColumns(
    far,
    kept.map((value, j) => (value > 0 ? signs[j] / value : 0)),
  );
  scaleColumns(
    near,
    kept.map((value, j) => (value > 0 ? signs[j] : 0)),
  );
  return kept;
}

function scaleColumns({ data, rows, columns }: Block, factors: Float64Array): void {
  for (let i = 0, p = 0; i < rows; i++) for (let j = 0; j < columns; j++, p++) data[p] *= factors[j];
}

/** The sign of each column's largest entry. */
function signsOf({ data, rows, columns }: Block): Float64Array {
  const largest = new Float64Array(columns);
  for (let i = 0, p = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, p++) if (Math.abs(data[p]) > Math.abs(largest[j])) largest[j] = data[p];
  }
  return largest.map((value) => (value < 0 ? -1 : 1));
}

/** A matrix whose narrow side the search would exhaust is decomposed in 64 bits, by plain code. */
function inDoubles(pool: KernelPool, A: Matrix | CsrMatrix, config: Parameters<typeof plainSvd>[1]): TruncatedSvd {
  const { left, singularValues, right } = plainSvd(A, config);
  const share = ({ rows, columns, data }: Matrix) => {
    const shared = pool.memory.floats(data.length);
    shared.set(data);
    return { rows, columns, data: shared };
  };
  return { left: share(left), singularValues, right: share(right) };
}

/** Of A / 2 ** power, so that squares neither overflow nor vanish in 32 bits. */
async function scaledSvd(
  pool: KernelPool,
  A: Matrix<Float32Array> | CsrMatrix,
  config: TruncatedSvdConfig,
  power: number,
): Promise<TruncatedSvd> {
  const scale = (values: Float32Array | Uint8Array) => Float32Array.from(values, (value) => value / 2 ** power);
  const scaled = "indptr" in A ? { ...A, values: scale(A.values) } : { ...A, data: scale(A.data) };
  const svd = await truncatedSvd(pool, scaled, config);
  return { ...svd, singularValues: svd.singularValues.map((value) => value * 2 ** power) };
}

/** That of two which is near to the largest value. @throws RangeError for a value that is not finite */
function powerOf(values: Float32Array | Uint8Array): number {
  // What 8 bits hold needs no scaling.
  if (values instanceof Uint8Array) return 0;
  let largest = 0;
  for (let p = 0; p < values.length; p++) {
    const value = Math.abs(values[p]);
    if (!(value < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`truncatedSvd: ${values[p]} at ${p}, expected a finite number`);
    }
    if (value > largest) largest = value;
  }
  return largest === 0 ? 0 : Math.round(Math.log2(largest));
}
