import { type CsrMatrix, columnCounts } from "@/lib/linalg/csr-matrix";
import type { Matrix } from "@/lib/linalg/matrix";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { easeEngine } from "@/lib/models/ease-engine";
import { fitCollaborative } from "@/lib/models/embeddings";
import type { Engine } from "@/lib/models/engine";
import { type ComparableFilms, FilmSimilarity, type SimilarityWeights } from "@/lib/models/film-similarity";
import { likedScale, preferenceMatrix, signedScale } from "@/lib/models/preferences";
import type { SideWeights } from "@/lib/models/side-features";
import { type Taste, tasteEngines, tasteHybrid } from "@/lib/models/taste-engines";
import { chooseBlend, gainOf } from "./choose-blend";
import { chooseSimilarity } from "./choose-similarity";
import type { HeldOutPerson } from "./folds";
import { FACTORS, itemFactorsOf } from "./item-factors-of";
import { itemWeightsBySide, itemWeightsOf, NO_SIDE } from "./item-weights-of";
import type { TrainingData } from "./training-data";

export const COLLABORATIVE = { rank: 100, iterations: 15, seed: 2 };
/** How much side information shall count is chosen with the most rated films. */
const SIDE_ITEMS = 1000;
const SIDES: SideWeights[] = [
  NO_SIDE,
  { genre: 2, decade: 2, tag: 1, person: 1 },
  { genre: 3, decade: 3, tag: 1.5, person: 1.5 },
  { genre: 5, decade: 5, tag: 2, person: 2 },
];

/** What films are about: items x rank, unit rows or zeros, and how far each is to be believed, 0–1. */
export type KnownContent = Pick<ComparableFilms, "contentEmbeddings" | "contentConfidence">;

/** What is chosen on people held out. */
export interface HybridSettings {
  side: SideWeights;
  /** What a standard deviation of each engine's scores counts. */
  blend: { ease: number; factors: number };
  similarity: SimilarityWeights;
}

/**
 * Fits the parts of a hybrid and chooses how they are put together: how much side information counts, how much each engine, and
 * what makes films similar.
 * @param people who have no part in `data`
 */
export async function chooseHybrid(
  pool: KernelPool,
  data: TrainingData,
  people: readonly HeldOutPerson[],
  content: KnownContent,
): Promise<{ settings: HybridSettings; parts: Taste; films: ComparableFilms }> {
  const side = await chooseSide(pool, data, people);
  const parts = await fitHybridParts(pool, data, side);
  const engines = tasteEngines(parts, data.likedFrom, FACTORS);
  const [ease, factors] = chooseBlend([engines.ease, engines.factors], people);
  const films = await comparableFilms(pool, data, content);
  const liked = columnCounts(preferenceMatrix(data.ratings, likedScale(data.likedFrom)));
  return {
    settings: { side, blend: { ease, factors }, similarity: chooseSimilarity(films, people, liked) },
    parts,
    films,
  };
}

export async function fitHybridParts(pool: KernelPool, data: TrainingData, side: SideWeights): Promise<Taste> {
  return {
    itemWeights: await itemWeightsOf(pool, data, side),
    itemFactors: await itemFactorsOf(pool, data),
  };
}

/** @param likedFrom half stars from which on a rating is a like, as the parts were fitted */
export function hybridOf(
  parts: Taste,
  { blend, similarity }: HybridSettings,
  films: ComparableFilms,
  likedFrom: number,
): Engine {
  return tasteHybrid(tasteEngines(parts, likedFrom, FACTORS), blend, new FilmSimilarity(films, similarity));
}

export async function comparableFilms(
  pool: KernelPool,
  { ratings, items }: TrainingData,
  { contentEmbeddings, contentConfidence }: KnownContent,
): Promise<ComparableFilms> {
  return {
    collaborativeEmbeddings: await collaborativeOf(pool, ratings),
    contentEmbeddings,
    contentConfidence,
    ratingCounts: columnCounts(ratings),
    films: items,
  };
}

/** The embeddings that the site compares films by. */
export function collaborativeOf(pool: KernelPool, ratings: CsrMatrix): Promise<Matrix<Float32Array>> {
  return pool.memory.scope(async () => {
    const { collaborativeEmbeddings } = await fitCollaborative(pool, ratings, COLLABORATIVE);
    return { ...collaborativeEmbeddings, data: collaborativeEmbeddings.data.slice() };
  });
}

async function chooseSide(
  pool: KernelPool,
  data: TrainingData,
  people: readonly HeldOutPerson[],
): Promise<SideWeights> {
  let [best, most] = [NO_SIDE, Number.NEGATIVE_INFINITY];
  await pool.memory.scope(async () => {
    for await (const { side, weights } of itemWeightsBySide(pool, data, SIDES, SIDE_ITEMS)) {
      const engine = easeEngine(weights, signedScale(data.likedFrom), data.ratings.columns);
      const gain = people.reduce((sum, person) => sum + gainOf(engine.scoreItems(person.history), person), 0);
      if (gain > most) [best, most] = [side, gain];
    }
  });
  return best;
}
