import "server-only";
import { FilmSimilarity } from "@/lib/models/film-similarity";
import type { SeedEngine } from "./engines";
import type { Store } from "./store";

export interface HybridSeeds extends SeedEngine {
  similarity: FilmSimilarity;
}

/** Films by mean similarity of all that films share. */
export function hybridSeeds({ model }: Store): HybridSeeds {
  const similarity = new FilmSimilarity({ ...model, films: model.movies }, model.manifest.settings.similarity);
  return {
    similarity,
    canPlace: (item) => similarity.isKnown(item),
    nearest: (seeds, k) => similarity.nearest(seeds, k).map((near) => ({ item: near.item, score: near.similarity })),
    scores: (seeds) => similarity.similarities(seeds),
    explain: (seeds, item) => ({
      base: 0,
      seeds: seeds.map((seed) => sumOf(Object.values(similarity.parts(seed, item))) / seeds.length),
    }),
  };
}

function sumOf(values: number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
