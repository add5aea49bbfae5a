import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import { type Block, blockOf } from "./dense";
import type { KernelPool } from "./kernel-pool";
import { BLOCK_COLUMNS } from "./krylov";
import { normalOperator, shareCsr } from "./sparse";

/** G <- XᵀX for a sparse X: its product with the columns of the identity, 16 at a time. @param G columns x columns */
export async function sparseGram(pool: KernelPool, X: CsrMatrix, G: Block): Promise<void> {
  const n = X.columns;
  await pool.memory.scope(async () => {
    const multiply = normalOperator(pool, shareCsr(pool, X));
    const unit = blockOf(pool.memory.floats(n * BLOCK_COLUMNS).fill(0), n, BLOCK_COLUMNS);
    const product = blockOf(pool.memory.floats(n * BLOCK_COLUMNS), n, BLOCK_COLUMNS);
    for (let start = 0; start < n; start += BLOCK_COLUMNS) {
      const width = Math.min(BLOCK_COLUMNS, n - start);
      for (let j = 0; j < width; j++) unit.data[(start + j) * BLOCK_COLUMNS + j] = 1;
      await multiply(unit, product);
      for (let j = 0; j < width; j++) unit.data[(start + j) * BLOCK_COLUMNS + j] = 0;
      for (let i = 0; i < n; i++) {
        const [from, to] = [i * BLOCK_COLUMNS, i * G.stride + start];
        for (let j = 0; j < width; j++) G.data[to + j] = product.data[from + j];
      }
    }
  });
}
