import { type CsrMatrix, groupByRow } from "@/lib/linalg/csr-matrix";
import type { Block } from "@/lib/linalg/parallel/dense";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { type RowSets, solveParts } from "@/lib/linalg/parallel/solve-parts";
import { symmetricInverse } from "@/lib/linalg/parallel/symmetric-inverse";
import { inverseDiagonal, regularizedGram } from "./item-weights";

export interface SparseItemWeightsConfig {
  /** λ, in squared preferences. */
  regularization: number;
  /** Weights kept toward an item, on average over items. */
  weightsPerItem: number;
  /** Weights kept toward any one item: those of an item are solved for together, in the cube of their number. */
  mostPerItem: number;
}

/**
 * Item weights of which only the largest are kept, wherever they are: much-rated items have more to be told by. What is
 * kept is fitted anew, item by item, as if the others had never been there (after Steck 2019, "Markov random fields for
 * collaborative filtering"): b_S = (XᵀX + λI)_SS⁻¹ (XᵀX)_Sj for the items S that item j is told by.
 * @param X preferences, people x n
 * @returns n x n; row i is what liking item i adds to other items' scores
 */
export async function fitSparseItemWeights(
  pool: KernelPool,
  X: CsrMatrix,
  { regularization, weightsPerItem, mostPerItem }: SparseItemWeightsConfig,
): Promise<CsrMatrix> {
  return pool.memory.scope(async () => {
    const G = await regularizedGram(pool, X, regularization);
    const B = { ...G, data: pool.memory.floats(G.data.length) };
    B.data.set(G.data);
    await symmetricInverse(pool, B);
    toSizesByTarget(B);
    const least = kthLargest(B.data, Math.min(B.data.length, B.rows * weightsPerItem));
    const sets = supportsOf(B, least, mostPerItem);
    const targets = new Uint32Array(sets.rows.length);
    for (let j = 0; j < B.rows; j++) targets.fill(j, sets.starts[j], sets.starts[j + 1]);
    const columns = Float64Array.from(sets.rows, (i, e) => G.data[i * G.stride + targets[e]]);
    const weights = await solveParts(pool, G, sets, columns);
    const { indptr, order } = groupByRow(sets.rows, B.rows);
    const indices = order.map((e) => targets[e]);
    return { rows: B.rows, columns: B.rows, indptr, indices, values: Float32Array.from(order, (e) => weights[e]) };
  });
}

/** P -> |B|ᵀ: row j holds the sizes of the weights toward item j, padding is 0. */
function toSizesByTarget(P: Block): void {
  const scales = inverseDiagonal(P);
  for (let j = 0; j < P.rows; j++) {
    const row = j * P.stride;
    for (let i = 0; i < P.columns; i++) P.data[row + i] = Math.abs(P.data[row + i] * scales[j]);
    P.data[row + j] = 0;
    P.data.fill(0, row + P.columns, row + P.stride);
  }
}

/** The items that each item is told by: those with a weight of `least` at least, the `most` greatest where they are more. */
function supportsOf({ data, rows: n, stride }: Block, least: number, most: number): RowSets {
  const rows: number[] = [];
  const starts = new Uint32Array(n + 1);
  for (let j = 0; j < n; j++) {
    const sizes = data.subarray(j * stride, j * stride + n);
    let count = 0;
    for (let i = 0; i < n; i++) if (sizes[i] >= least) count++;
    const bound = count > most ? kthLargest(sizes, most) : least;
    for (let i = 0; i < n; i++) if (sizes[i] >= bound && sizes[i] > 0) rows.push(i);
    starts[j + 1] = rows.length;
  }
  return { starts, rows: Uint32Array.from(rows) };
}

const HALF = 1 << 16;

/** The k-th largest of floats that are none below 0, whose bits are in their own order: first by the upper half. */
export function kthLargest(values: Float32Array, k: number): number {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  const upper = new Uint32Array(HALF);
  for (let p = 0; p < bits.length; p++) upper[bits[p] >>> 16]++;
  const [high, before] = bucketOf(upper, k);
  const lower = new Uint32Array(HALF);
  for (let p = 0; p < bits.length; p++) if (bits[p] >>> 16 === high) lower[bits[p] & (HALF - 1)]++;
  const [low] = bucketOf(lower, k - before);
  return new Float32Array(Uint32Array.of(high * HALF + low).buffer)[0];
}

/** The bucket of the k-th largest, and how many stand above it. */
function bucketOf(counts: Uint32Array, k: number): [number, number] {
  let above = 0;
  for (let bucket = counts.length - 1; bucket > 0; bucket--) {
    if (above + counts[bucket] >= k) return [bucket, above];
    above += counts[bucket];
  }
  return [0, above];
}
