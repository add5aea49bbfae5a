import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { easeEngine } from "@/lib/models/ease-engine";
import type { Engine } from "@/lib/models/engine";
import { factorsEngine, fitItemFactors } from "@/lib/models/factors-engine";
import { fitItemWeights } from "@/lib/models/item-weights";
import { fitPopularity } from "@/lib/models/popularity-engine";
import { GRADED, LIKED, preferenceMatrix } from "@/lib/models/preferences";
import { fitSparseItemWeights } from "@/lib/models/sparse-item-weights";
import { fitSvdEngine } from "@/lib/models/svd-engine";

/** Fits an engine to ratings in half stars, users x items, the most rated items first. */
type Fit = (pool: KernelPool, ratings: CsrMatrix) => Promise<Engine>;

const EASE = { regularization: 200, weightsPerItem: 100 };
const FACTORS = { rank: 128, unobservedWeight: 0.1, regularization: 0.01, iterations: 12, seed: 4 };
const SVD = { rank: 50, iterations: 8, seed: 3 };
/** Films that fewer people rated say too little of each other to be weighed. */
const LEAST_RATINGS = 3;

const graded = (ratings: CsrMatrix) => preferenceMatrix(ratings, GRADED, ratedOften(ratings));

/** The engines that can be measured, by the name they are asked for. */
export const ENGINES = {
  popularity: async (_pool, ratings) => fitPopularity(preferenceMatrix(ratings, LIKED)),
  collaborative: (pool, ratings) => fitSvdEngine(pool, preferenceMatrix(ratings, LIKED), LIKED, SVD),
  ease: async (pool, ratings) =>
    easeEngine(await fitSparseItemWeights(pool, graded(ratings), EASE), GRADED, ratings.columns),
  factors: async (pool, ratings) =>
    factorsEngine(await fitItemFactors(pool, preferenceMatrix(ratings, GRADED), FACTORS), GRADED, FACTORS),
  "ease-dense": async (pool, ratings) =>
    easeEngine(await fitItemWeights(pool, graded(ratings), EASE.regularization), GRADED, ratings.columns),
} satisfies Record<string, Fit>;

export type EngineName = keyof typeof ENGINES;
export const ENGINE_NAMES = Object.keys(ENGINES) as EngineName[];

/** How many of the first items have enough ratings: those of one count stand together where the most rated are first. */
function ratedOften({ columns, indices }: CsrMatrix): number {
  const counts = new Uint32Array(columns);
  for (const item of indices) counts[item]++;
  return counts.findLastIndex((count) => count >= LEAST_RATINGS) + 1;
}
