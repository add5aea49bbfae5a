import { normalizeRows } from "@/lib/linalg/normalize-rows";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { contentEngine } from "@/lib/models/content-engine";
import { easeEngine } from "@/lib/models/ease-engine";
import { fitContent } from "@/lib/models/embeddings";
import type { Engine } from "@/lib/models/engine";
import { factorsEngine } from "@/lib/models/factors-engine";
import { fitPopularity } from "@/lib/models/popularity-engine";
import { likedScale, preferenceMatrix, signedScale } from "@/lib/models/preferences";
import { fitSvdEngine } from "@/lib/models/svd-engine";
import { fitTerms, termRows } from "@/lib/models/tag-features";
import {
  chooseHybrid,
  collaborativeOf,
  comparableFilms,
  fitHybridParts,
  hybridOf,
  type KnownContent,
} from "./fit-hybrid";
import { STRONG, strongFold } from "./folds";
import { FACTORS, haveOwnFactors, itemFactorsOf } from "./item-factors-of";
import { denseItemWeightsOf, itemWeightsOf, NO_SIDE } from "./item-weights-of";
import type { TrainingData } from "./training-data";

type Fit = (pool: KernelPool, data: TrainingData) => Promise<Engine>;

export const CONTENT = { rank: 100, iterations: 17, seed: 1 };
const SVD = { rank: 50, iterations: 8, seed: 3 };
/**
 * Of a hybrid's training people a fifth is held out to choose by, at most so many, then all are learned from; where they are
 * one in twenty or less the fit without them is kept.
 */
const VALIDATION = { ...STRONG, heldOut: 0.2, most: 2000, seed: 11 };
export const LEAST_PART_TO_FIT_AGAIN = 0.05;

/** The engines that can be measured, by the name they are asked for. */
export const ENGINES = {
  popularity: async (_pool, { ratings, likedFrom }) => fitPopularity(preferenceMatrix(ratings, likedScale(likedFrom))),
  content: async (pool, data) => contentEngine((await contentOf(pool, data)).contentEmbeddings),
  collaborative: async (pool, { ratings, likedFrom }) => {
    const scale = likedScale(likedFrom);
    return fitSvdEngine(pool, preferenceMatrix(ratings, scale), scale, SVD, await collaborativeOf(pool, ratings));
  },
  ease: async (pool, data) =>
    easeEngine(await itemWeightsOf(pool, data, NO_SIDE), signedScale(data.likedFrom), data.ratings.columns),
  "ease-dense": async (pool, data) =>
    easeEngine(await denseItemWeightsOf(pool, data, NO_SIDE), signedScale(data.likedFrom), data.ratings.columns),
  factors: async (pool, data) => {
    const [Y, isOwn] = [await itemFactorsOf(pool, data), haveOwnFactors(data.ratings)];
    return factorsEngine(Y, signedScale(data.likedFrom), FACTORS, isOwn);
  },
  hybrid: fitHybrid,
} satisfies Record<string, Fit>;

export type EngineName = keyof typeof ENGINES;
export const ENGINE_NAMES = Object.keys(ENGINES) as EngineName[];

/** Item weights that know what films have in common, blended with factors. */
async function fitHybrid(pool: KernelPool, data: TrainingData): Promise<Engine> {
  const { people, train } = strongFold(data.ratings, { ...VALIDATION, likedFrom: data.likedFrom });
  const content = await contentOf(pool, data);
  const { settings, parts, films } = await chooseHybrid(pool, { ...data, ratings: train }, people, content);
  if (people.length < LEAST_PART_TO_FIT_AGAIN * data.ratings.rows)
    return hybridOf(parts, settings, films, data.likedFrom);
  const [again, all] = [await fitHybridParts(pool, data, settings.side), await comparableFilms(pool, data, content)];
  return hybridOf(again, settings, all, data.likedFrom);
}

/** From tags and genres alone: nobody's ratings have a part in it. */
export async function contentOf(pool: KernelPool, { items }: TrainingData): Promise<KnownContent> {
  const tagCount = items.reduce((most, { tagCounts }) => Math.max(most, ...[...tagCounts.keys()].map((t) => t + 1)), 0);
  const terms = fitTerms(items, tagCount);
  const contentConfidence = new Float32Array(items.length).fill(1);
  if (terms.columns === 0) {
    return { contentEmbeddings: { rows: items.length, columns: 0, data: new Float32Array(0) }, contentConfidence };
  }
  return pool.memory.scope(async () => {
    const { coordinates } = await fitContent(pool, termRows(terms, items), CONTENT);
    return { contentEmbeddings: normalizeRows(coordinates), contentConfidence };
  });
}
