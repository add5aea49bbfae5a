import type { Quality, TasteSettings } from "@/lib/artifacts/manifest";
import { ENGINES, LEAST_PART_TO_FIT_AGAIN } from "@/lib/evaluation/engines";
import { measure } from "@/lib/evaluation/evaluate";
import { chooseHybrid, fitHybridParts, type KnownContent } from "@/lib/evaluation/fit-hybrid";
import { fitLikeChances } from "@/lib/evaluation/fit-like-chances";
import { type HeldOutPerson, STRONG, strongSplit } from "@/lib/evaluation/folds";
import { holdOut } from "@/lib/evaluation/hold-out";
import { FACTORS } from "@/lib/evaluation/item-factors-of";
import { EASE } from "@/lib/evaluation/item-weights-of";
import type { ScoredPerson } from "@/lib/evaluation/measure-lists";
import { summarize } from "@/lib/evaluation/summary";
import type { TrainingData } from "@/lib/evaluation/training-data";
import { columnCounts } from "@/lib/linalg/csr-matrix";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { uniformGenerator } from "@/lib/linalg/random";
import { contentEngine } from "@/lib/models/content-engine";
import { fameOf } from "@/lib/models/controls/favor-popular";
import type { Engine } from "@/lib/models/engine";
import { FilmSimilarity, type SimilarityWeights } from "@/lib/models/film-similarity";
import { type Taste, tasteEngines, tasteHybrid } from "@/lib/models/taste-engines";
import type { Progress } from "@/lib/movielens/dataset";

/** A tenth of the people to choose on and a tenth to measure with, at most 600 each. */
const SPLIT = { ...STRONG, most: 600, seed: 12 };
/** Of people whom chances are learned from likes are divided so often at most, and until so many lists are had. */
const MOST_DIVISIONS = 8;
const ENOUGH_ASKED = 600;
const LIST_LENGTHS = [10, 20, 50, 100];

export interface FittedTaste {
  taste: Taste;
  settings: TasteSettings;
  similarity: SimilarityWeights;
  /** Absent where nobody likes enough films to be asked. */
  quality?: Quality;
}

/**
 * Fits what scores films for people. Settings are chosen on people held out, quality is measured on others, asked once; then all
 * are learned from, unless both together are too few to matter.
 */
export async function fitTaste(
  pool: KernelPool,
  data: TrainingData,
  known: KnownContent,
  onProgress: Progress,
): Promise<FittedTaste> {
  const { likedFrom } = data;
  onProgress("choose settings", 0);
  const { train, validation, test } = strongSplit(data.ratings, { ...SPLIT, likedFrom });
  const inner = { ...data, ratings: train };
  const { settings, parts, films } = await chooseHybrid(pool, inner, validation, known);
  const engines = tasteEngines(parts, likedFrom, FACTORS);
  const asked = tasteHybrid(engines, settings.blend, new FilmSimilarity(films, settings.similarity));
  const chances = fitLikeChances(divided(data, validation, asked, fameOf(columnCounts(train))));
  onProgress("measure quality", 0);
  const quality = await qualityOf(pool, inner, test, {
    content: contentEngine(known.contentEmbeddings),
    ...engines,
    hybrid: asked,
  });
  onProgress("item weights and factors", 0);
  const few = validation.length + test.length < LEAST_PART_TO_FIT_AGAIN * data.ratings.rows;
  const taste = few ? parts : await fitHybridParts(pool, data, settings.side);
  return {
    taste,
    settings: {
      likedFrom,
      ease: { ...EASE, side: settings.side, items: taste.itemWeights.rows },
      factors: FACTORS,
      blend: settings.blend,
      chances,
    },
    similarity: settings.similarity,
    quality,
  };
}

async function qualityOf(
  pool: KernelPool,
  data: TrainingData,
  people: readonly HeldOutPerson[],
  engines: Record<string, Engine>,
): Promise<Quality | undefined> {
  if (people.length === 0) return undefined;
  return pool.memory.scope(async () => {
    const popularity = columnCounts(data.ratings);
    const others = {
      popularity: await ENGINES.popularity(pool, data),
      collaborative: await ENGINES.collaborative(pool, data),
    };
    const measured = Object.entries({ ...others, ...engines }).map(([name, engine]) => [
      name,
      measure(engine, people, popularity, LIST_LENGTHS),
    ]);
    const { models, standardErrors } = summarize(Object.fromEntries(measured));
    return { people: people.length, engines: rounded(models), standardErrors: rounded(standardErrors) };
  });
}

/** People whose likes are divided anew several times where they are few, each time with what the engine thinks of all films. */
function* divided(
  { ratings, likedFrom }: TrainingData,
  people: readonly HeldOutPerson[],
  engine: Engine,
  fame: Float64Array,
): Generator<ScoredPerson> {
  const uniform = uniformGenerator(SPLIT.seed);
  const times = Math.min(MOST_DIVISIONS, Math.ceil(ENOUGH_ASKED / people.length));
  for (const { user } of people) {
    for (let time = 0; time < times; time++) {
      const person = holdOut(ratings, user, { ...SPLIT, likedFrom }, uniform);
      yield { person, scores: engine.scoreItems(person.history), fame };
    }
  }
}

/** To six digits: more are noise, and a manifest is read by people too. */
function rounded(figures: Record<string, Record<string, number>>): Record<string, Record<string, number>> {
  const round = (value: number) => Number(value.toPrecision(6));
  return Object.fromEntries(
    Object.entries(figures).map(([name, of]) => [
      name,
      Object.fromEntries(Object.entries(of).map(([key, value]) => [key, round(value)])),
    ]),
  );
}
