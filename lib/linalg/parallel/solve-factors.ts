import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import type { Matrix } from "@/lib/linalg/matrix";
import { symmetricEigen } from "@/lib/linalg/symmetric-eigen";
import { type Block, blockOf, gram, multiplyInto } from "./dense";
import type { KernelPool } from "./kernel-pool";
import { shareCsr } from "./sparse";

const ROWS_PER_TASK = 16;
/** A thread’s scratch holds as many rows and columns, and 64 rows more. */
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
 * Krichene, Zhang & Koren 2022). Rows without entries are zeros. Along the principal axes of Y what all rows have in common is a
 * diagonal, so that a row of few entries is solved for in as many unknowns as it has entries.
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
  const { values: spread, vectors } = symmetricEigen({ rows: rank, columns: rank, data: await gram(pool, Y) });
  await pool.memory.scope(async () => {
    const { memory } = pool;
    const { indptr, indices, values } = shareCsr(pool, C);
    const axes = blockOf(memory.floats(rank * rank), rank, rank);
    axes.data.set(vectors.data);
    const turned = blockOf(memory.floats(Y.rows * rank), Y.rows, rank);
    await multiplyInto(pool, turned, Y, axes);
    const found = blockOf(memory.floats(X.rows * rank), X.rows, rank);
    const D = memory.floats(rank);
    D.set(spread.map((value) => unobservedWeight * Math.max(value, 0)));
    const failed = memory.wholes(1).fill(0);
    await pool.run("solveFactors", Math.ceil(C.rows / ROWS_PER_TASK), [
      ...[indptr.byteOffset, indices.byteOffset, values.byteOffset, C.rows, ROWS_PER_TASK],
      ...[turned.data.byteOffset, rank, D.byteOffset],
      ...[regularization, unobservedWeight * C.columns, found.data.byteOffset, failed.byteOffset],
    ]);
    if (failed[0])
      throw new RangeError(`solveFactors: row ${failed[0] - 1} has no solution, its matrix is not positive definite`);
    axes.data.set(transpose(vectors));
    await multiplyInto(pool, X, found, axes);
  });
}

function transpose({ rows: n, data }: Matrix): Float64Array {
  return Float64Array.from(data, (_, p) => data[(p % n) * n + Math.floor(p / n)]);
}
