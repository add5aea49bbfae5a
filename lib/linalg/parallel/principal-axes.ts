import { symmetricEigen } from "@/lib/linalg/symmetric-eigen";
import { type Block, gram, multiplyInto } from "./dense";
import type { KernelPool } from "./kernel-pool";

/**
 * Y = X V with V orthogonal: the same rows along their principal axes (Pearson 1901), those along which they vary most
 * first. Products of rows stay as they are, but for rounding, and the first columns tell most of them.
 * @param Y takes them, rows as far apart as their columns
 */
export async function rotateToPrincipalAxes(pool: KernelPool, X: Block, Y: Block): Promise<void> {
  const { rows, columns: n, stride, data } = X;
  const means = new Float64Array(n);
  for (let i = 0; i < rows; i++) for (let j = 0; j < n; j++) means[j] += data[i * stride + j] / rows;
  const covariances = await gram(pool, X);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) covariances[i * n + j] = covariances[i * n + j] / rows - means[i] * means[j];
  }
  const { vectors } = symmetricEigen({ rows: n, columns: n, data: covariances });
  await pool.memory.scope(async () => {
    const V = { data: pool.memory.floats(n * n), rows: n, columns: n, stride: n };
    V.data.set(vectors.data);
    await multiplyInto(pool, Y, X, V);
  });
}
