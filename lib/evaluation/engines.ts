import { type CsrMatrix, columnCounts } from "@/lib/linalg/csr-matrix";
import type { Matrix } from "@/lib/linalg/matrix";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { contentEngine } from "@/lib/models/content-engine";
import { easeEngine } from "@/lib/models/ease-engine";
import { fitCollaborative, fitContent } from "@/lib/models/embeddings";
import type { Engine } from "@/lib/models/engine";
import { factorsEngine, fitItemFactors } from "@/lib/models/factors-engine";
import { type ComparableFilms, FilmSimilarity } from "@/lib/models/film-similarity";
import { hybridEngine } from "@/lib/models/hybrid-engine";
import { fitItemWeights } from "@/lib/models/item-weights";
import { fitPopularity } from "@/lib/models/popularity-engine";
import { gradedScale, likedScale, preferenceMatrix } from "@/lib/models/preferences";
import { type DescribedItem, type SideWeights, sideRows, stackRows } from "@/lib/models/side-features";
import { fitSparseItemWeights } from "@/lib/models/sparse-item-weights";
import { fitSvdEngine } from "@/lib/models/svd-engine";
import { fitTagFeatures } from "@/lib/models/tag-features";
import { chooseBlend, gainOf } from "./choose-blend";
import { chooseSimilarity } from "./choose-similarity";
import { type Fold, STRONG, strongFold } from "./folds";

/** What engines learn from: ratings in half stars, users x items, the most rated items first, and what items are. */
export interface TrainingData {
  ratings: CsrMatrix;
  items: readonly DescribedItem[];
  /** Half stars from which on a rating is a like. */
  likedFrom: number;
}

type Fit = (pool: KernelPool, data: TrainingData) => Promise<Engine>;

/** Two matrices of so many rows and columns take 1.6 GB. */
const MOST_EASE_ITEMS = 14_000;
const EASE = { regularization: 200, weightsPerItem: 100 };
const FACTORS = { rank: 128, unobservedWeight: 0.1, regularization: 0.01, iterations: 12, seed: 4 };
const CONTENT = { rank: 100, iterations: 17, seed: 1 };
const COLLABORATIVE = { rank: 100, iterations: 15, seed: 2 };
const SVD = { rank: 50, iterations: 8, seed: 3 };
/** Films that fewer people rated say too little of each other to be weighed. */
const LEAST_RATINGS = 5;
/**
 * Of a hybrid's training people a fifth is held out to choose by, at most so many, then all are learned from; where they are
 * one in twenty or less the fit without them is kept.
 */
const VALIDATION = { ...STRONG, heldOut: 0.2, most: 2000, seed: 11 };
const LEAST_PART_TO_FIT_AGAIN = 0.05;
/** How much side information shall count is chosen with the most rated films. */
const SIDE_ITEMS = 1500;
const NO_SIDE: SideWeights = { genre: 0, decade: 0, tag: 0, person: 0 };
const SIDES: SideWeights[] = [
  NO_SIDE,
  { genre: 2, decade: 2, tag: 1, person: 1 },
  { genre: 3, decade: 3, tag: 1.5, person: 1.5 },
  { genre: 5, decade: 5, tag: 2, person: 2 },
];

/** The engines that can be measured, by the name they are asked for. */
export const ENGINES = {
  popularity: async (_pool, { ratings, likedFrom }) => fitPopularity(preferenceMatrix(ratings, likedScale(likedFrom))),
  content: async (pool, data) => contentEngine(await fitContentOf(pool, data)),
  collaborative: async (pool, { ratings, likedFrom }) => {
    const scale = likedScale(likedFrom);
    return fitSvdEngine(pool, preferenceMatrix(ratings, scale), scale, SVD, await collaborativeOf(pool, ratings));
  },
  ease: (pool, data) => fitEase(pool, data, NO_SIDE),
  "ease-dense": (pool, data) => fitDenseEase(pool, data, NO_SIDE),
  factors: fitFactors,
  hybrid: fitHybrid,
} satisfies Record<string, Fit>;

export type EngineName = keyof typeof ENGINES;
export const ENGINE_NAMES = Object.keys(ENGINES) as EngineName[];

async function fitFactors(pool: KernelPool, { ratings, likedFrom }: TrainingData): Promise<Engine> {
  const scale = gradedScale(likedFrom);
  return factorsEngine(await fitItemFactors(pool, preferenceMatrix(ratings, scale), FACTORS), scale, FACTORS);
}

async function fitEase(pool: KernelPool, data: TrainingData, side: SideWeights): Promise<Engine> {
  const weights = await fitSparseItemWeights(pool, stacked(data, side), EASE);
  return easeEngine(weights, gradedScale(data.likedFrom), data.ratings.columns);
}

async function fitDenseEase(
  pool: KernelPool,
  data: TrainingData,
  side: SideWeights,
  mostItems?: number,
): Promise<Engine> {
  const weights = await fitItemWeights(pool, stacked(data, side, mostItems), EASE.regularization);
  return easeEngine(weights, gradedScale(data.likedFrom), data.ratings.columns);
}

/**
 * Item weights that know what films have in common, blended with factors. How much the side information counts and
 * how much each engine does is chosen on training people, held out for it.
 */
async function fitHybrid(pool: KernelPool, data: TrainingData): Promise<Engine> {
  const validation = strongFold(data.ratings, { ...VALIDATION, likedFrom: data.likedFrom });
  const inner = { ...data, ratings: validation.train };
  const contentEmbeddings = await fitContentOf(pool, data);
  const side = await chooseSide(pool, inner, validation);
  const engines = [await fitEase(pool, inner, side), await fitFactors(pool, inner)];
  const weights = chooseBlend(engines, validation.people);
  const films = await comparableFilms(pool, inner, contentEmbeddings);
  const liked = columnCounts(preferenceMatrix(inner.ratings, likedScale(data.likedFrom)));
  const similarity = chooseSimilarity(films, validation.people, liked);
  const blend = (engines: Engine[], films: ComparableFilms) =>
    hybridEngine(
      engines.map((engine, k) => ({ engine, weight: weights[k] })),
      new FilmSimilarity(films, similarity),
    );
  if (validation.people.length < LEAST_PART_TO_FIT_AGAIN * data.ratings.rows) return blend(engines, films);
  return blend(
    [await fitEase(pool, data, side), await fitFactors(pool, data)],
    await comparableFilms(pool, data, contentEmbeddings),
  );
}

async function comparableFilms(
  pool: KernelPool,
  { ratings, items }: TrainingData,
  contentEmbeddings: Matrix<Float32Array>,
): Promise<ComparableFilms> {
  return {
    collaborativeEmbeddings: await collaborativeOf(pool, ratings),
    contentEmbeddings,
    ratingCounts: columnCounts(ratings),
    films: items,
  };
}

/** The embeddings that the site compares films by. */
function collaborativeOf(pool: KernelPool, ratings: CsrMatrix): Promise<Matrix<Float32Array>> {
  return pool.memory.scope(async () => {
    const { collaborativeEmbeddings } = await fitCollaborative(pool, ratings, COLLABORATIVE);
    return { ...collaborativeEmbeddings, data: collaborativeEmbeddings.data.slice() };
  });
}

/** From tags and genres alone: nobody's ratings have a part in it. */
async function fitContentOf(pool: KernelPool, { items }: TrainingData): Promise<Matrix<Float32Array>> {
  const tagCount = items.reduce((most, { tagCounts }) => Math.max(most, ...[...tagCounts.keys()].map((t) => t + 1)), 0);
  const { features } = fitTagFeatures(items, tagCount);
  if (features.columns === 0) return { rows: items.length, columns: 0, data: new Float32Array(0) };
  const rows = Uint32Array.from(items.keys());
  return (await fitContent(pool, features, rows, items.length, CONTENT)).contentEmbeddings;
}

async function chooseSide(pool: KernelPool, data: TrainingData, { people }: Fold): Promise<SideWeights> {
  let [best, most] = [NO_SIDE, Number.NEGATIVE_INFINITY];
  for (const side of SIDES) {
    const gain = await pool.memory.scope(async () => {
      const engine = await fitDenseEase(pool, data, side, SIDE_ITEMS);
      return people.reduce((sum, person) => sum + gainOf(engine.scoreItems(person.history), person), 0);
    });
    if (gain > most) [best, most] = [side, gain];
  }
  return best;
}

/** Preferences of people above what films have in common. */
function stacked(
  { ratings, items, likedFrom }: TrainingData,
  side: SideWeights,
  mostItems = MOST_EASE_ITEMS,
): CsrMatrix {
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
