import type { Block } from "./dense";
import type { KernelPool } from "./kernel-pool";

const PIVOT = 128;
const BLOCK = 128;
const STRIP = 256;
/** Rows are padded to whole register tiles. */
const TILE = 8;

/** An n x n matrix of zeros in the pool's memory, its rows padded as `symmetricInverse` needs them. */
export function squareBlock({ memory }: KernelPool, n: number): Block {
  const stride = Math.ceil(n / TILE) * TILE;
  return { data: memory.floats(n * stride).fill(0), rows: n, columns: n, stride };
}

/**
 * A <- A⁻¹ in place for a symmetric positive definite A, of which the upper triangle is read; n³ operations in 32-bit
 * floats, 128 pivots at a time (block sweep: Goodnight 1979). With n = 20,000 it takes 1.6 GB.
 * @param A made by `squareBlock`
 * @throws RangeError when A is not positive definite, or an element is not finite
 */
export async function symmetricInverse(
  pool: KernelPool,
  A: Block,
  onProgress: (fraction: number) => void = () => {},
): Promise<void> {
  const { rows: n, stride } = A;
  if (n !== A.columns || stride % TILE !== 0) {
    throw new RangeError(`symmetricInverse: ${n} x ${A.columns} in rows of ${stride}, expected a square block`);
  }
  const a = A.data.byteOffset;
  const blocks = Math.ceil(n / BLOCK);
  const strips = Math.ceil(stride / STRIP);
  await pool.memory.scope(async () => {
    const D = pool.memory.floats(PIVOT * PIVOT).byteOffset;
    const O = pool.memory.floats(PIVOT * stride).byteOffset;
    const T = pool.memory.floats(PIVOT * stride).byteOffset;
    const failed = pool.memory.wholes(1).fill(0);
    for (let start = 0; start < n; start += PIVOT) {
      const size = Math.min(PIVOT, n - start);
      await pool.run("sweepPivot", 1, [a, stride, start, size, D, failed.byteOffset]);
      if (failed[0]) {
        const range = `${start} to ${start + size - 1}`;
        throw new RangeError(
          `symmetricInverse: no positive pivot in rows ${range}, expected a positive definite matrix`,
        );
      }
      await pool.run("sweepRows", strips, [a, stride, n, start, size, D, O, T]);
      await pool.run("sweepUpdate", blocks * blocks, [a, stride, n, O, T]);
      await pool.run("sweepWrite", strips, [a, stride, n, start, size, D, T]);
      onProgress((start + size) / n);
    }
    await pool.run("negateAndMirror", strips, [a, stride, n]);
  });
}
