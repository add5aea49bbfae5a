import { columnCounts } from "@/lib/linalg/csr-matrix";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import type { Engine } from "@/lib/models/engine";
import { likedScale, preferenceMatrix } from "@/lib/models/preferences";
import { NEIGHBORS, ratioOf } from "./choose-similarity";
import { coLikeRecall } from "./co-like-recall";
import { ENGINES, type EngineName } from "./engines";
import { type Fold, likesOf } from "./folds";
import { rankItems } from "./ranking-metrics";
import { seriesRecall } from "./title-series";
import type { TrainingData } from "./training-data";

/** What an engine's lists of ten similar films reach. */
export interface SimilarFigures {
  /** wR@10, γ = ½, over all films that people held out like. */
  coLikeRecall: { mean: number; standardError: number };
  /** Of series by title, with engines fitted to all ratings. */
  seriesRecall: number;
}

/**
 * Asks engines for films like each that people held out like, and for the films of series.
 * @param folds of the ratings in `data`
 */
export async function evaluateSimilar<Name extends EngineName>(
  pool: KernelPool,
  folds: readonly Fold[],
  data: TrainingData,
  series: readonly number[][],
  names: readonly Name[],
  onProgress: (name: Name, fold: number) => void = () => {},
): Promise<Record<Name, SimilarFigures>> {
  const results: [Name, SimilarFigures][] = [];
  for (const name of names) {
    const perPerson: Float64Array[] = [];
    for (const [index, { train, people }] of folds.entries()) {
      onProgress(name, index);
      const popularity = columnCounts(preferenceMatrix(train, likedScale(data.likedFrom)));
      await pool.memory.scope(async () => {
        const nearest = nearestBy(await ENGINES[name](pool, { ...data, ratings: train }));
        for (const person of people) perPerson.push(coLikeRecall(likesOf(person), nearest, popularity));
      });
    }
    onProgress(name, folds.length);
    const found = await pool.memory.scope(async () => {
      const nearest = nearestBy(await ENGINES[name](pool, data));
      return seriesRecall(series, nearest, NEIGHBORS);
    });
    const mean = found.reduce((sum, value) => sum + value, 0) / found.length;
    results.push([name, { coLikeRecall: ratioOf(perPerson), seriesRecall: mean }]);
  }
  return Object.fromEntries(results) as Record<Name, SimilarFigures>;
}

/** The ten most similar films, each list made once. */
function nearestBy(engine: Engine): (item: number) => Uint32Array {
  const lists = new Map<number, Uint32Array>();
  return (item) => {
    let list = lists.get(item);
    if (!list) {
      list = rankItems(engine.similar(item), Uint32Array.of(item), NEIGHBORS);
      lists.set(item, list);
    }
    return list;
  };
}
