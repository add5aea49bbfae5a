import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import { type Block, gram } from "./dense";
import type { KernelPool } from "./kernel-pool";
import { shareCsr } from "./sparse";

const ROWS_PER_TASK = 16;
/** A thread's scratch holds as many rows and columns. */
export const LARGEST_RANK = 240;

export interface LeastSquaresConfig {
  /** c₀: what being near to 0 weighs where C has no entry. */
  unobservedWeight: number;
  /** λ for each entry of a row, and for each c₀ of the columns. */
  regularization: number;
}

/**
 * The rows of X that, Y given, minimize Σ_e c_e (1 − x_u·y_i)² + c₀ Σ_i (x_u·y_i)² + λ (n_u + c₀ n) ‖x_u‖², e over the n_u
 * entries of row u of C and i over its n columns (implicit ALS: Hu, Koren & Volinsky 2008; this loss and its λ: Rendle,
 * Krichene, Zhang & Koren 2022). Rows without entries are zeros.
 * @throws RangeError for a rank that is none of these, or a row whose matrix is not positive definite
 * @param C rows x n, entries above 0 @param Y n x rank, X rows x rank, both in the pool's memory, rank a multiple of 4
 */
export async function solveFactors(
  pool: KernelPool,
  C: CsrMatrix,
  Y: Block,
  X: Block,
  { unobservedWeight, regularization }: LeastSquaresConfig,
): Promise<void> {
  const rank = Y.columns;
  if (rank % 4 !== 0 || rank > LARGEST_RANK) {
    throw new RangeError(`solveFactors: rank ${rank}, expected a multiple of 4 up to ${LARGEST_RANK}`);
  }
  const YtY = await gram(pool, Y);
  await pool.memory.scope(async () => {
    const { indptr, indices, values } = shareCsr(pool, C);
    const G = pool.memory.floats(rank * rank);
    const failed = pool.memory.wholes(1).fill(0);
    G.set(YtY.map((value) => unobservedWeight * value));
    await pool.run("solveFactors", Math.ceil(C.rows / ROWS_PER_TASK), [
      ...[indptr.byteOffset, indices.byteOffset, values.byteOffset, C.rows, ROWS_PER_TASK],
      ...[Y.data.byteOffset, rank, G.byteOffset],
      ...[regularization, unobservedWeight * C.columns, X.data.byteOffset, failed.byteOffset],
    ]);
    if (failed[0])
      throw new RangeError(`solveFactors: row ${failed[0] - 1} has no solution, its matrix is not positive definite`);
  });
}
