import { type CsrMatrix, transposeCsr } from "@/lib/linalg/csr-matrix";
import type { Block } from "./dense";
import type { KernelPool } from "./kernel-pool";
import { shareCsr } from "./sparse";

const ROWS_PER_TASK = 16;

/** G <- XᵀX for a sparse X: each row of G is a sum of rows of X, as many operations as squares of the rows' lengths. @param G columns x columns */
export async function sparseGram(pool: KernelPool, X: CsrMatrix, G: Block): Promise<void> {
  await pool.memory.scope(async () => {
    const byColumn = shareCsr(pool, transposeCsr(X));
    const byRow = shareCsr(pool, X);
    await pool.run("sparseGram", Math.ceil(X.columns / ROWS_PER_TASK), [
      ...[byColumn.indptr.byteOffset, byColumn.indices.byteOffset, byColumn.values.byteOffset],
      ...[byRow.indptr.byteOffset, byRow.indices.byteOffset, byRow.values.byteOffset, X.values.BYTES_PER_ELEMENT],
      ...[X.columns, ROWS_PER_TASK, G.data.byteOffset, G.stride],
    ]);
  });
}
