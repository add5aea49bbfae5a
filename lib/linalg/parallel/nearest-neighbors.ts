import type { Matrix } from "@/lib/linalg/matrix";
import { type NeighborTable, NO_NEIGHBOR } from "@/lib/linalg/neighbor-table";
import type { KernelPool } from "./kernel-pool";
import { orderAlike } from "./order-alike";

const BLOCK = 256;
const PANEL = 8;
const ROWS_PER_QUANTIZE = 64;
const LARGEST_16_BITS = 32_767;
/** What 32-bit sums of products may differ by, relative to the lengths of the rows. */
const ROUNDING = 1e-5;
const SMALLEST = -3.4e38;

/**
 * The k nearest rows to every row by dot product in 32-bit floats, exactly; equal ones by lower row. Rows of zeros have
 * no neighbors and are nobody's. Each pair is multiplied once, in 16-bit whole numbers; only where their product,
 * within its known error, may reach either row's list are the floats multiplied.
 * @param X n x d, unit rows for cosine similarity
 * @param onProgress gets the share of the products done
 * @throws RangeError when an element is not finite
 */
export async function nearestNeighbors(
  pool: KernelPool,
  X: Matrix<Float32Array>,
  k: number,
  onProgress?: (fraction: number) => void,
): Promise<NeighborTable> {
  const neighborItems = pool.memory.wholes(X.rows * k).fill(NO_NEIGHBOR);
  const neighborSimilarities = pool.memory.floats(X.rows * k).fill(0);
  const lengths = rowLengths(X);
  const present = Uint32Array.from(lengths.keys()).filter((row) => lengths[row] > 0);
  if (present.length > 1 && k > 0) {
    await pool.memory.scope(async () => {
      const { memory } = pool;
      const search = prepare(
        pool,
        X,
        orderAlike(X, present),
        k,
        lengths.reduce((a, b) => Math.max(a, b), 0),
      );
      await pool.run("quantize", Math.ceil(present.length / ROWS_PER_QUANTIZE), [search.at, search.scale]);
      const blocks = Math.ceil(present.length / BLOCK);
      await pool.run("nearestBlocks", (blocks * (blocks + 1)) / 2, [search.at], { onProgress });
      const merged = memory.bytes(search.capacity * 8 * pool.threads.length ** 2);
      const tables = [neighborItems.byteOffset, neighborSimilarities.byteOffset];
      await pool.run("mergeNearest", blocks, [search.at, pool.threads.length, merged.byteOffset, ...tables]);
      if (search.power !== 1)
        neighborSimilarities.forEach((similarity, p) => {
          neighborSimilarities[p] = similarity / search.power / search.power;
        });
    });
  }
  return { k, neighborItems, neighborSimilarities };
}

/** The kernels' record (lib/linalg/assembly/nearest.ts, class Search) and all that it points to. */
function prepare(
  { memory, threads }: KernelPool,
  X: Matrix<Float32Array>,
  order: Uint32Array,
  k: number,
  longest: number,
) {
  const rows = order.length;
  const paddedRows = Math.ceil(rows / PANEL) * PANEL;
  const stride = Math.ceil(X.columns / 4) * 4;
  const pairs = Math.ceil(X.columns / 2);
  const capacity = Math.max(2 * k, k + 16);
  const vectors = memory.floats(paddedRows * stride).fill(0);
  // A power of two that brings the longest row near to one, so that nothing overflows or vanishes on the way.
  const power = 2 ** -Math.round(Math.log2(longest));
  const length = longest * power;
  order.forEach((row, r) => {
    for (let p = 0; p < X.columns; p++) vectors[r * stride + p] = X.data[row * X.columns + p] * power;
  });
  const items = memory.wholes(rows);
  items.set(order);
  const scale = LARGEST_16_BITS / length;
  // |x·y − x'·y'| <= ½(‖x‖₁ + ‖y‖₁)/scale + d/(2 scale)² for x' = round(scale·x)/scale, ‖x‖₁ <= √d ‖x‖₂.
  const error = (Math.sqrt(X.columns) * length) / scale + X.columns / (2 * scale) ** 2 + ROUNDING * length ** 2;
  const wholes = memory.wholes(19);
  wholes.set([
    rows,
    paddedRows,
    Math.ceil(rows / BLOCK),
    pairs,
    Math.round(pairs * 0.24),
    Math.round(pairs * 0.64),
    memory.bytes(paddedRows * pairs * 4).fill(0).byteOffset,
    vectors.byteOffset,
    stride,
    memory.floats(3 * paddedRows).fill(0).byteOffset,
    items.byteOffset,
    memory.floats(paddedRows).fill(SMALLEST).byteOffset,
    memory.floats(paddedRows).fill(SMALLEST).byteOffset,
  ]);
  new Float32Array(wholes.buffer, wholes.byteOffset + 13 * 4, 2).set([scale ** 2, error * scale ** 2]);
  wholes.set(
    [
      k,
      capacity,
      memory.bytes(threads.length * rows * capacity * 8).byteOffset,
      memory.wholes(threads.length * rows).fill(0).byteOffset,
    ],
    15,
  );
  return { at: wholes.byteOffset, scale, capacity, power };
}

function rowLengths({ rows, columns, data }: Matrix<Float32Array>): Float64Array {
  return Float64Array.from({ length: rows }, (_, i) => {
    let squares = 0;
    for (let p = i * columns; p < (i + 1) * columns; p++) squares += data[p] * data[p];
    if (!Number.isFinite(squares)) throw new RangeError(`nearestNeighbors: row ${i} has an element that is not finite`);
    return Math.sqrt(squares);
  });
}
