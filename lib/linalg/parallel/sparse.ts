import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import { type Block, blockOf } from "./dense";
import type { KernelPool } from "./kernel-pool";
import { BLOCK_COLUMNS, type Operator } from "./krylov";

/** AᵀA is summed over as many parts of the rows, each by one thread, then over the parts in order. */
const PARTS = 4;
const ROWS_PER_TASK = 1024;
const BYTES_PER_TASK = 65_536;

/** The matrix with its arrays in the pool's memory. */
export function shareCsr({ memory }: KernelPool, A: CsrMatrix): CsrMatrix {
  return { ...A, indptr: memory.share(A.indptr), indices: memory.share(A.indices), values: memory.share(A.values) };
}

/** Where the kernels find the matrix. */
function addressesOf({ indptr, indices, values, rows }: CsrMatrix): number[] {
  return [indptr.byteOffset, indices.byteOffset, values.byteOffset, values.BYTES_PER_ELEMENT, rows];
}

/** The squared length of each column: the diagonal of AᵀA. */
export function squaredColumnLengths({ columns, indices, values }: CsrMatrix): Float64Array {
  const squares = new Float64Array(columns);
  for (let e = 0; e < indices.length; e++) squares[indices[e]] += values[e] ** 2;
  return squares;
}

/** W = AᵀA X for blocks of 16 columns, in 32-bit floats. */
export function normalOperator(pool: KernelPool, A: CsrMatrix): Operator {
  const { rows, columns } = A;
  const parts = rows < PARTS * ROWS_PER_TASK ? 1 : PARTS;
  const bytes = columns * BLOCK_COLUMNS * 4;
  return (X, W) =>
    pool.memory.scope(async () => {
      const sums = pool.memory.floats((parts * bytes) / 4);
      await pool.run("normalProduct", parts, [
        ...addressesOf(A),
        Math.ceil(rows / parts),
        columns,
        X.data.byteOffset,
        sums.byteOffset,
      ]);
      const tasks = Math.ceil(bytes / BYTES_PER_TASK);
      await pool.run("sumParts", tasks, [sums.byteOffset, parts, bytes, W.data.byteOffset, BYTES_PER_TASK]);
    });
}

/** Y = A X, 16 columns at a time. */
export async function sparseTimes(pool: KernelPool, A: CsrMatrix, X: Block, Y: Block): Promise<void> {
  await pool.memory.scope(async () => {
    const slab = blockOf(pool.memory.floats(X.rows * BLOCK_COLUMNS), X.rows, BLOCK_COLUMNS);
    for (let start = 0; start < X.columns; start += BLOCK_COLUMNS) {
      const width = Math.min(BLOCK_COLUMNS, X.columns - start);
      for (let i = 0; i < X.rows; i++) {
        const row = i * X.stride + start;
        for (let j = 0; j < width; j++) slab.data[i * BLOCK_COLUMNS + j] = X.data[row + j];
      }
      await pool.run("sparseProduct", Math.ceil(A.rows / ROWS_PER_TASK), [
        ...addressesOf(A),
        ROWS_PER_TASK,
        slab.data.byteOffset,
        Y.data.byteOffset + start * 4,
        Y.stride,
        width,
      ]);
    }
  });
}
