import "server-only";
import type { Manifest, Quality } from "@/lib/artifacts/manifest";
import type { SimilarityWeights } from "@/lib/models/film-similarity";
import { MODELS, type ModelName } from "@/types/recommendation";
import type { Store } from "./store";

/** A mean over people; undefined where it was not measured, or of people too few for an error. */
export interface Figure {
  mean: number | undefined;
  standardError: number | undefined;
}

/** How an engine did on people who were asked; of the first ten films of each where no number is in the name. */
export interface EngineReport {
  engine: ModelName;
  hitRate10: Figure;
  recall20: Figure;
  ndcg10: Figure;
  ndcg100: Figure;
  /** Share of the films that anybody was recommended. */
  coverage: number | undefined;
  /** 0 where all films are recommended as often, toward 1 where few have all. */
  gini: number | undefined;
  /** Ratings that a recommended film has on average. */
  meanPopularity: number | undefined;
}

/** What is told of the model that is served. */
export interface ModelReport {
  modelVersion: string;
  dataset: Manifest["dataset"];
  tagSource: Manifest["tagSource"];
  /** Engines that the model was built without. */
  absent: ModelName[];
  similarity: SimilarityWeights;
  /** Absent where the model was built without the engines that learn people's taste. */
  blend?: { ease: number; factors: number };
  /** Stars from which on a rating is a like; absent with `blend`. */
  likedFrom?: number;
  /** The best engine first, by NDCG@100; absent where nobody was asked. */
  quality?: { people: number; engines: EngineReport[] };
}

export function modelReport({ model: { manifest, taste } }: Store): ModelReport {
  const { modelVersion, dataset, tagSource, quality, settings } = manifest;
  return {
    modelVersion,
    dataset,
    tagSource,
    absent: taste && settings.taste ? [] : ["ease", "factors"],
    similarity: settings.similarity,
    blend: settings.taste?.blend,
    likedFrom: settings.taste && settings.taste.likedFrom / 2,
    quality: quality && { people: quality.people, engines: enginesOf(quality) },
  };
}

function enginesOf(quality: Quality): EngineReport[] {
  const measured = MODELS.filter((engine) => quality.engines[engine]);
  const best = (report: EngineReport) => report.ndcg100.mean ?? Number.NEGATIVE_INFINITY;
  return measured.map((engine) => reportOf(quality, engine)).sort((a, b) => best(b) - best(a));
}

function reportOf({ engines, standardErrors }: Quality, engine: ModelName): EngineReport {
  const of = (key: string) => numberOf(engines[engine]?.[key]);
  const figure = (key: string) => ({ mean: of(key), standardError: numberOf(standardErrors[engine]?.[key]) });
  return {
    engine,
    hitRate10: figure("hr@10"),
    recall20: figure("recall@20"),
    ndcg10: figure("ndcg@10"),
    ndcg100: figure("ndcg@100"),
    coverage: of("coverage"),
    gini: of("gini"),
    meanPopularity: of("meanPopularity"),
  };
}

/** The error of one person alone is NaN, which JSON writes as null. */
function numberOf(value: number | null | undefined): number | undefined {
  return Number.isFinite(value) ? (value as number) : undefined;
}
