import { type Block, gram } from "./dense";
import type { KernelPool } from "./kernel-pool";

const ROWS_PER_TASK = 1024;

/**
 * Makes the columns of X, no more than its rows, orthonormal in place, spanning what they spanned. Columns that depend
 * on those before them to the last bit become zeros. Cholesky-QR, done twice for orthogonality to 32-bit precision (Yamamoto et al. 2015).
 */
export async function orthonormalize(pool: KernelPool, X: Block): Promise<void> {
  await choleskyQr(pool, X);
  await choleskyQr(pool, X);
}

/**
 * G = XᵀX = RᵀR, X <- X R⁻¹ in place. A column whose squared length beyond those before it is not above `floor`
 * becomes zeros.
 * @returns the squared diagonal of R: what each column had beyond those before it, 0 for one that became zeros
 */
export async function choleskyQr(pool: KernelPool, X: Block, floor = 0): Promise<Float64Array> {
  const n = X.columns;
  return pool.memory.scope(async () => {
    const R = pool.memory.doubles(n * n);
    R.set(await gram(pool, X));
    await pool.run("choleskyUpper", 1, [R.byteOffset, n, floor]);
    const tasks = Math.ceil(X.rows / ROWS_PER_TASK);
    const { data, stride, rows } = X;
    await pool.run("solveUpperFromRight", tasks, [data.byteOffset, stride, rows, ROWS_PER_TASK, R.byteOffset, n]);
    return Float64Array.from({ length: n }, (_, j) => R[j * n + j] ** 2);
  });
}
