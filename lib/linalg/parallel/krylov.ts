import { normalGenerator } from "@/lib/linalg/random";
import { type Block, blockOf, multiplyInto, multiplyTransposed } from "./dense";
import type { KernelPool } from "./kernel-pool";
import { choleskyQr, orthonormalize } from "./orthonormalize";

/** Columns of a block: 64 bytes of 32-bit floats, a cache line for each row. */
export const BLOCK_COLUMNS = 16;

/** What rounding in 32 bits leaves where there is nothing, beside the largest product: squared lengths, with room. */
const ROUNDING = 1e-11;

/** Times the rounding of 32 bits, what the basis may lack of orthogonality. */
const MOST_GROWTH = 30;

/** Of a row of the start, beside the heaviest. */
const LEAST_WEIGHT = 1e-4;

/** W = C X for n x 16 blocks, C symmetric and positive semi-definite. */
export type Operator = (X: Block, W: Block) => Promise<void>;

/**
 * An orthonormal basis Q of the Krylov space of C from a random block, and T = QᵀC Q: block
 * Lanczos with full reorthogonalization (Golub & Underwood 1977; its accuracy for low-rank approximation: Musco &
 * Musco 2015). Where the space is exhausted, columns are zeros.
 * @param basis takes Q, n x a multiple of 16
 * @param diagonal of C; 0 for each row of C that is zeros: those of Q are zeros too, to the bit
 * @returns T, symmetric, row-major
 */
export async function krylovBasis(
  pool: KernelPool,
  basis: Block,
  multiply: Operator,
  diagonal: Float64Array,
  seed: number,
): Promise<Float64Array<ArrayBuffer>> {
  const { rows: n, columns: width } = basis;
  const T = new Float64Array(width * width);
  await pool.memory.scope(async () => {
    const X = blockOf(pool.memory.floats(n * BLOCK_COLUMNS), n, BLOCK_COLUMNS);
    const W = blockOf(pool.memory.floats(n * BLOCK_COLUMNS), n, BLOCK_COLUMNS);
    fillStart(X, diagonal, seed);
    await orthonormalize(pool, X);
    let largest = 0;
    let growth = 1;
    for (let known = 0; known < width; known += BLOCK_COLUMNS) {
      copyColumns(X, basis, known);
      await multiply(X, W);
      const Q = { ...basis, columns: known + BLOCK_COLUMNS };
      if (Q.columns === width) {
        addColumns(T, width, known, await multiplyTransposed(pool, Q, W));
        break;
      }
      const lengths = diagonalOf(await multiplyTransposed(pool, W, W), BLOCK_COLUMNS);
      largest = Math.max(largest, ...lengths);
      addColumns(T, width, known, await subtractProjection(pool, Q, W));
      const left = await choleskyQr(pool, W, ROUNDING * largest);
      // What was lost of orthogonality grows as columns shrink; it is set right before it is much (Daniel et al. 1976).
      growth *= Math.sqrt(
        left.reduce((most, square, j) => (lengths[j] > most * square ? lengths[j] / square : most), 1),
      );
      if (growth > MOST_GROWTH) {
        await subtractProjection(pool, Q, W);
        growth = 1;
      }
      await choleskyQr(pool, W);
      X.data.set(W.data);
    }
  });
  // Each column holds the products with the blocks up to its own: the upper triangle of T.
  for (let i = 0; i < width; i++) for (let j = 0; j < i; j++) T[i * width + j] = T[j * width + i];
  return T;
}

/**
 * Random rows, each as long as the square of C's diagonal makes it, as if the diagonal alone had multiplied them twice:
 * where some rows outweigh the others by far, as popular films do, that saves two products by C. Rows of little weight
 * keep some of it, for what is theirs alone to be found.
 */
function fillStart(X: Block, diagonal: Float64Array, seed: number): void {
  const normal = normalGenerator(seed);
  const largest = diagonal.reduce((a, b) => Math.max(a, b), 0);
  for (let i = 0, p = 0; i < X.rows; i++) {
    const weight = diagonal[i] > 0 ? Math.max(LEAST_WEIGHT, (diagonal[i] / largest) ** 2) : 0;
    for (let j = 0; j < BLOCK_COLUMNS; j++, p++) X.data[p] = weight * normal();
  }
}

/** W <- W − Q QᵀW. @returns QᵀW */
async function subtractProjection(pool: KernelPool, Q: Block, W: Block): Promise<Float64Array> {
  const H = await multiplyTransposed(pool, Q, W);
  await pool.memory.scope(async () => {
    const inFloats = pool.memory.floats(H.length);
    inFloats.set(H);
    await multiplyInto(pool, W, Q, blockOf(inFloats, Q.columns, W.columns), true);
  });
  return H;
}

function copyColumns(from: Block, to: Block, start: number): void {
  for (let i = 0; i < from.rows; i++) {
    const [source, target] = [i * from.stride, i * to.stride + start];
    for (let j = 0; j < from.columns; j++) to.data[target + j] = from.data[source + j];
  }
}

function addColumns(T: Float64Array, width: number, start: number, H: Float64Array): void {
  for (let p = 0; p < H.length; p++) {
    T[Math.floor(p / BLOCK_COLUMNS) * width + start + (p % BLOCK_COLUMNS)] += H[p];
  }
}

function diagonalOf(S: Float64Array, n: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => S[i * n + i]);
}
