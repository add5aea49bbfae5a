import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import { type Matrix, zeros } from "@/lib/linalg/matrix";
import { blockOf } from "./dense";
import { contentOf, sharedBlock } from "./float-matrices.fixture";
import type { KernelPool } from "./kernel-pool";
import { normalOperator, shareCsr, sparseTimes } from "./sparse";

/** AᵀA X for an X of 16 columns. */
export async function normalTimes(pool: KernelPool, A: CsrMatrix, X: Matrix): Promise<Matrix<Float32Array>> {
  const W = blockOf(pool.memory.floats(A.columns * 16).fill(Number.NaN), A.columns, 16);
  await normalOperator(pool, shareCsr(pool, A))(sharedBlock(pool, X), W);
  return contentOf(W);
}

/** A X, rows with so many elements between them. */
export async function times(pool: KernelPool, A: CsrMatrix, X: Matrix, between = 0): Promise<Matrix<Float32Array>> {
  const Y = sharedBlock(pool, zeros(A.rows, X.columns), X.columns + between);
  for (let i = 0; i < Y.rows; i++) Y.data.fill(Number.NaN, i * Y.stride, i * Y.stride + Y.columns);
  await sparseTimes(pool, shareCsr(pool, A), sharedBlock(pool, X, X.columns + between), Y);
  return contentOf(Y);
}
