import type { KernelPool } from "./kernel-pool";

/** A view of a matrix in the pool's memory: rows x columns, rows `stride` elements apart. */
export interface Block {
  data: Float32Array;
  rows: number;
  columns: number;
  stride: number;
}

const KERNEL_BLOCK = 64;
/** Rows that one task sums: more of them, fewer partial sums; few enough that every thread has some. */
const ROWS_PER_PART = 8192;

export function blockOf(data: Float32Array, rows: number, columns: number, stride = columns): Block {
  return { data, rows, columns, stride };
}

/** C = A B in 32-bit floats, or C − A B: (m x k)(k x n) -> m x n. */
export async function multiplyInto(pool: KernelPool, C: Block, A: Block, B: Block, subtract = false): Promise<void> {
  await pool.run("product", Math.ceil(A.rows / KERNEL_BLOCK), [
    A.data.byteOffset,
    A.stride,
    B.data.byteOffset,
    B.stride,
    C.data.byteOffset,
    C.stride,
    A.rows,
    A.columns,
    B.columns,
    subtract ? 1 : 0,
  ]);
}

/** AᵀB in 64-bit floats, (rows x m)ᵀ(rows x n) -> m x n row-major: 32-bit products, added in 64 bits every 64 rows. */
export async function multiplyTransposed(pool: KernelPool, A: Block, B: Block): Promise<Float64Array<ArrayBuffer>> {
  return pool.memory.scope(async () => {
    const parts = Math.max(1, Math.ceil(A.rows / ROWS_PER_PART));
    const sums = await transposedParts(pool, A, B, parts, false);
    const size = A.columns * B.columns;
    const result = new Float64Array(size);
    for (let part = 0; part < parts; part++) {
      for (let p = 0; p < size; p++) result[p] += sums[part * size + p];
    }
    return result;
  });
}

/** G = XᵀX, columns x columns, exactly symmetric, in 64-bit floats as `multiplyTransposed` sums them. */
export async function gram(pool: KernelPool, X: Block): Promise<Float64Array<ArrayBuffer>> {
  const n = X.columns;
  if (n <= KERNEL_BLOCK) return symmetric(await multiplyTransposed(pool, X, X), n);
  return pool.memory.scope(async () => symmetric((await transposedParts(pool, X, X, 1, true)).slice(), n));
}

async function transposedParts(pool: KernelPool, A: Block, B: Block, parts: number, upper: boolean) {
  const size = A.columns * B.columns;
  const sums = pool.memory.doubles(parts * size).fill(0);
  const blocks = Math.ceil(A.columns / KERNEL_BLOCK) * Math.ceil(B.columns / KERNEL_BLOCK);
  const rowsPerPart = Math.ceil(A.rows / parts / KERNEL_BLOCK) * KERNEL_BLOCK;
  await pool.run("transposedProduct", parts * blocks, [
    A.data.byteOffset,
    A.stride,
    B.data.byteOffset,
    B.stride,
    A.rows,
    A.columns,
    B.columns,
    sums.byteOffset,
    rowsPerPart,
    upper ? 1 : 0,
  ]);
  return sums;
}

/** The upper triangle written below the diagonal. */
function symmetric(G: Float64Array<ArrayBuffer>, n: number): Float64Array<ArrayBuffer> {
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) G[i * n + j] = G[j * n + i];
  return G;
}
