import type { Block } from "./dense";
import type { KernelPool } from "./kernel-pool";

/** Sets of rows, one after another: set t is rows[starts[t]] … rows[starts[t + 1] − 1]. */
export interface RowSets {
  starts: Uint32Array;
  rows: Uint32Array;
}

/**
 * x = A_SS⁻¹ y for each set S of rows and columns of a symmetric positive definite A, in 64-bit floats.
 * @param A in the pool's memory @param y one value for each row of each set
 * @throws RangeError when a part is not positive definite
 */
export async function solveParts(
  pool: KernelPool,
  A: Block,
  sets: RowSets,
  y: Float64Array,
): Promise<Float64Array<ArrayBuffer>> {
  const count = sets.starts.length - 1;
  let largest = 0;
  for (let t = 0; t < count; t++) largest = Math.max(largest, sets.starts[t + 1] - sets.starts[t]);
  return pool.memory.scope(async () => {
    const starts = pool.memory.share(sets.starts);
    const rows = pool.memory.share(sets.rows);
    const values = pool.memory.doubles(y.length);
    values.set(y);
    const bytesPerThread = largest * largest * 8;
    const factors = pool.memory.bytes(bytesPerThread * pool.threads.length);
    const failed = pool.memory.wholes(1).fill(0);
    await pool.run("solveParts", count, [
      A.data.byteOffset,
      A.stride,
      starts.byteOffset,
      rows.byteOffset,
      values.byteOffset,
      factors.byteOffset,
      bytesPerThread,
      failed.byteOffset,
    ]);
    if (failed[0])
      throw new RangeError(`solveParts: set ${failed[0] - 1} is of a matrix that is not positive definite`);
    return values.slice();
  });
}
