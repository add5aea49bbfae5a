import type { Matrix } from "@/lib/linalg/matrix";
import { type NeighborTable, NO_NEIGHBOR } from "@/lib/linalg/neighbor-table";
import { type Block, blockOf } from "./dense";
import type { KernelPool } from "./kernel-pool";
import { orderAlike } from "./order-alike";
import { pairBlocks } from "./pair-blocks";
import { rotateToPrincipalAxes } from "./principal-axes";

const BLOCK = 256;
const PANEL = 8;
const ROWS_PER_QUANTIZE = 64;
/** The longest row's length in whole numbers of 16 bits, with room for rounding up. */
const LONGEST = 32_700;
/** What 32-bit sums of products may differ by, relative to the lengths of the rows. */
const ROUNDING = 1e-5;
const SMALLEST = -3.4e38;
const LEAST_32_BITS = 0x80000000;
/** Where tiles are looked at: after these shares of the columns, and at the end. */
const LOOKS = [0.08, 0.2, 0.5];

/**
 * The k nearest rows to every row by dot product in 32-bit floats, exactly; equal ones by lower row. Rows of zeros have
 * no neighbors and are nobody's. Each pair is multiplied once, in 16-bit whole numbers along the principal axes; only
 * where that product, within its known error, may reach either row's list are the floats multiplied.
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
  if (present.length < 2 || k === 0) return { k, neighborItems, neighborSimilarities };
  await pool.memory.scope(async () => {
    const longest = lengths.reduce((a, b) => Math.max(a, b));
    // A power of two that brings the longest row near to one, so that nothing overflows or vanishes on the way.
    const power = 2 ** -Math.round(Math.log2(longest));
    const arranged = await arrange(pool, X, present, power);
    const search = searchRecord(pool, arranged, k, longest * power);
    const rotated = arranged.rotated.data.byteOffset;
    await pool.run("quantize", Math.ceil(present.length / ROWS_PER_QUANTIZE), [search.at, rotated, search.scale]);
    await pool.run("nearestBlocks", search.blockPairs, [search.at], { onProgress });
    const tables = [neighborItems.byteOffset, neighborSimilarities.byteOffset];
    await pool.run("writeNearest", Math.ceil(present.length / BLOCK), [search.at, ...tables]);
    if (power !== 1) for (let p = 0; p < neighborSimilarities.length; p++) neighborSimilarities[p] /= power ** 2;
  });
  return { k, neighborItems, neighborSimilarities };
}

/** Rows times a power of two, padded to whole vectors, in an order in which those close by are alike. */
interface Arranged {
  /** The row of X of each. */
  order: Uint32Array;
  vectors: Block;
  /** The same along their principal axes. */
  rotated: Block;
}

async function arrange(pool: KernelPool, X: Matrix<Float32Array>, rows: Uint32Array, power: number): Promise<Arranged> {
  const width = Math.ceil(X.columns / 4) * 4;
  const room = () => blockOf(pool.memory.floats(rows.length * width), rows.length, width);
  const [vectors, rotated] = [room(), room()];
  const order = await pool.memory.scope(async () => {
    const turned = room();
    copyRows(X, rows, power, vectors);
    await rotateToPrincipalAxes(pool, vectors, turned);
    const order = orderAlike(turned);
    copyRows(turned, order, 1, rotated);
    return order.map((r) => rows[r]);
  });
  copyRows(X, order, power, vectors);
  return { order, vectors, rotated };
}

/** Rows of X in the given order, times a power of two, zeros after their last column. */
function copyRows(X: Matrix, order: Uint32Array, power: number, { data, columns: width }: Block): void {
  const { columns, data: from } = X;
  if (width > columns) data.fill(0);
  for (let r = 0; r < order.length; r++) {
    const row = order[r] * columns;
    data.set(from.subarray(row, row + columns), r * width);
  }
  if (power !== 1) for (let p = 0; p < data.length; p++) data[p] *= power;
}

/** The kernels' record (lib/linalg/assembly/nearest.ts, class Search) and all that it points to. */
function searchRecord({ memory }: KernelPool, arranged: Arranged, k: number, length: number) {
  const { order, vectors, rotated } = arranged;
  const { rows, columns } = vectors;
  const paddedRows = Math.ceil(rows / PANEL) * PANEL;
  const pairs = columns / 2;
  const items = memory.wholes(rows);
  items.set(order);
  const scale = LONGEST / length;
  // |x·y − x'·y'| <= ½(‖x‖₁ + ‖y‖₁)/scale + d/(2 scale)² for x' = round(scale·x)/scale, ‖x‖₁ <= √d ‖x‖₂.
  const error = (Math.sqrt(columns) * length) / scale + columns / (2 * scale) ** 2 + ROUNDING * length ** 2;
  const blockPairs = pairBlocks(rotated, BLOCK);
  const pairsOfBlocks = memory.wholes(blockPairs.length);
  pairsOfBlocks.set(blockPairs);
  const record = memory.wholes(19);
  record.set([
    ...[rows, paddedRows, pairsOfBlocks.byteOffset],
    ...[pairs, ...LOOKS.map((share) => Math.round(pairs * share))],
    memory.bytes(paddedRows * pairs * 4).fill(0).byteOffset,
    ...[vectors.data.byteOffset, columns],
    memory.wholes((LOOKS.length + 1) * paddedRows).fill(0).byteOffset,
    items.byteOffset,
    memory.floats(paddedRows).fill(SMALLEST).byteOffset,
    memory.wholes(paddedRows).fill(LEAST_32_BITS).byteOffset,
    ...[0, 0],
    k,
    memory.bytes(rows * k * 8).byteOffset,
    memory.wholes(rows).fill(0).byteOffset,
  ]);
  new Float32Array(record.buffer, record.byteOffset + 14 * 4, 2).set([scale ** 2, error * scale ** 2]);
  return { at: record.byteOffset, scale, blockPairs: blockPairs.length / 2 };
}

function rowLengths({ rows, columns, data }: Matrix<Float32Array>): Float64Array {
  return Float64Array.from({ length: rows }, (_, i) => {
    let squares = 0;
    for (let p = i * columns; p < (i + 1) * columns; p++) squares += data[p] * data[p];
    if (!Number.isFinite(squares)) throw new RangeError(`nearestNeighbors: row ${i} has an element that is not finite`);
    return Math.sqrt(squares);
  });
}
