import "server-only";
import { FilmSimilarity } from "@/lib/models/film-similarity";
import { rankScores } from "@/lib/models/rank-scores";
import type { SeedEngine } from "./engines";
import { Recent } from "./recent";
import type { Store } from "./store";

export interface HybridSeeds extends SeedEngine {
  similarity: FilmSimilarity;
}

/** Seeds whose films' scores are kept, a quarter of a megabyte of 62,423 films: whoever tunes a list keeps its seeds. */
const KEPT = 64;

/** Films by mean similarity of all that films share. */
export function hybridSeeds({ model }: Store): HybridSeeds {
  const similarity = new FilmSimilarity({ ...model, films: model.movies }, model.manifest.settings.similarity);
  const recent = new Recent<string, Float32Array>(KEPT);
  const scores = (seeds: number[]) => recent.get(seeds.join(), () => similarity.similarities(seeds));
  return {
    similarity,
    scores,
    canPlace: (item) => similarity.isKnown(item),
    nearest(seeds, k) {
      const all = scores(seeds);
      const others = rankScores(all, k + seeds.length).filter((item) => !seeds.includes(item));
      return Array.from(others.subarray(0, k), (item) => ({ item, score: all[item] }));
    },
    explain: (seeds, item) => ({
      base: 0,
      seeds: seeds.map((seed) => sumOf(Object.values(similarity.parts(seed, item))) / seeds.length),
    }),
  };
}

function sumOf(values: number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
