import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import type { Block } from "@/lib/linalg/parallel/dense";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { sparseGram } from "@/lib/linalg/parallel/sparse-gram";
import { squareBlock, symmetricInverse } from "@/lib/linalg/parallel/symmetric-inverse";

/**
 * Item weights of EASE (Steck 2019): B minimizes ‖X − XB‖² + λ‖B‖² with diag B = 0; with P = (XᵀX + λI)⁻¹ it is
 * B_ij = −P_ij / P_jj. Row i of B is what liking item i adds to every item's score.
 * @param X preferences, people x n; other rows may follow that stand for what items have in common
 * @param regularization λ, in squared preferences
 * @returns B, n x n in the pool's memory
 * @throws RangeError when λ is not above 0
 */
export async function fitItemWeights(pool: KernelPool, X: CsrMatrix, regularization: number): Promise<Block> {
  return toItemWeights(pool, await regularizedGram(pool, X, regularization));
}

/** B in the place of XᵀX + λI. */
export async function toItemWeights(pool: KernelPool, B: Block): Promise<Block> {
  await symmetricInverse(pool, B);
  const scales = inverseDiagonal(B);
  for (let i = 0; i < B.rows; i++) {
    const row = i * B.stride;
    for (let j = 0; j < B.columns; j++) B.data[row + j] *= -scales[j];
    B.data[row + i] = 0;
  }
  return B;
}

/** XᵀX + λI. */
export async function regularizedGram(pool: KernelPool, X: CsrMatrix, regularization: number): Promise<Block> {
  if (!(regularization > 0)) throw new RangeError(`item weights: regularization ${regularization}, expected above 0`);
  const G = squareBlock(pool, X.columns);
  await sparseGram(pool, X, G);
  for (let i = 0; i < G.rows; i++) G.data[i * G.stride + i] += regularization;
  return G;
}

export function inverseDiagonal({ rows, stride, data }: Block): Float64Array {
  return Float64Array.from({ length: rows }, (_, i) => 1 / data[i * stride + i]);
}
