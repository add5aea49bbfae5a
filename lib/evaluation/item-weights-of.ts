import { type CsrMatrix, columnCounts } from "@/lib/linalg/csr-matrix";
import { type Block, blockOf } from "@/lib/linalg/parallel/dense";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { sparseGram } from "@/lib/linalg/parallel/sparse-gram";
import { squareBlock } from "@/lib/linalg/parallel/symmetric-inverse";
import { fitItemWeights, regularizedGram, toItemWeights } from "@/lib/models/item-weights";
import { gradedScale, preferenceMatrix } from "@/lib/models/preferences";
import { type SideWeights, sideRows, stackRows } from "@/lib/models/side-features";
import { fitSparseItemWeights } from "@/lib/models/sparse-item-weights";
import type { TrainingData } from "./training-data";

export const EASE = { regularization: 200, weightsPerItem: 100, mostPerItem: 400 };
export const NO_SIDE: SideWeights = { genre: 0, decade: 0, tag: 0, person: 0 };
/** Two matrices of so many rows and columns take 1 GB. */
const MOST_ITEMS = 11_000;
/** Films that fewer people rated say too little of each other to be weighed. */
const LEAST_RATINGS = 5;

/** Sparse item weights of the films that enough people rated, with what films have in common. @param side how much that counts */
export async function itemWeightsOf(pool: KernelPool, data: TrainingData, side: SideWeights): Promise<CsrMatrix> {
  const X = stacked(data, side);
  return X.columns > 0 ? fitSparseItemWeights(pool, X, EASE) : NOTHING;
}

/** No rows and no columns. */
const NOTHING: CsrMatrix = {
  rows: 0,
  columns: 0,
  indptr: new Uint32Array(1),
  indices: new Uint32Array(0),
  values: new Float32Array(0),
};

/** All of them, in the pool's memory. */
export async function denseItemWeightsOf(pool: KernelPool, data: TrainingData, side: SideWeights): Promise<Block> {
  const X = stacked(data, side);
  return X.columns > 0 ? fitItemWeights(pool, X, EASE.regularization) : blockOf(new Float32Array(0), 0, 0);
}

/**
 * Dense item weights of the most rated films, for each way that what films have in common may count; they hold until the
 * next. What people's preferences add up to is the same for all and summed once.
 */
export async function* itemWeightsBySide(
  pool: KernelPool,
  data: TrainingData,
  sides: readonly SideWeights[],
  mostItems: number,
): AsyncGenerator<{ side: SideWeights; weights: Block }> {
  const X = stacked(data, NO_SIDE, mostItems);
  if (X.columns === 0) return;
  const G = await regularizedGram(pool, X, EASE.regularization);
  const B = squareBlock(pool, X.columns);
  for (const side of sides) {
    await sparseGram(pool, stackRows(NOTHING, sideRows(data.items, side), X.columns), B);
    for (let p = 0; p < B.data.length; p++) B.data[p] += G.data[p];
    yield { side, weights: await toItemWeights(pool, B) };
  }
}

/** Preferences of people above what films have in common. */
function stacked({ ratings, items, likedFrom }: TrainingData, side: SideWeights, mostItems = MOST_ITEMS): CsrMatrix {
  const columns = Math.min(ratedOften(ratings), mostItems);
  return stackRows(preferenceMatrix(ratings, gradedScale(likedFrom)), sideRows(items, side), columns);
}

/**
 * How many of the first items hold all that have enough ratings. Where people were held out the order is still that of all
 * people, so a few of them may have less.
 */
function ratedOften(ratings: CsrMatrix): number {
  return columnCounts(ratings).findLastIndex((count) => count >= LEAST_RATINGS) + 1;
}
