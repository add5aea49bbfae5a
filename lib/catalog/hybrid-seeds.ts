import "server-only";
import { FilmSimilarity } from "@/lib/models/film-similarity";
import { rankScores } from "@/lib/models/rank-scores";
import type { SeedEngine } from "./engines";
import { scoresOfMarked } from "./film-filters";
import { Recent } from "./recent";
import type { Store } from "./store";

export interface HybridSeeds extends SeedEngine {
  similarity: FilmSimilarity;
  /**
   * At most k films much like the seeds, the best first, without looking at all films: of those nearest to each seed by content or by
   * audience, which the model has in tables, those most like all. Seeds are left out.
   */
  near(seeds: number[], k: number): number[];
}

/** Scores by the same seeds: of all films, or of those that marks name. */
interface KeptScores {
  all?: Float32Array;
  ofMarked: WeakMap<Uint8Array, Float32Array>;
}

/** Seeds whose films' scores are kept, a quarter of a megabyte of 62,423 films: whoever tunes a list keeps its seeds. */
const KEPT = 64;

/** Films by mean similarity of all that films share. */
export function hybridSeeds({ model }: Store): HybridSeeds {
  const similarity = new FilmSimilarity({ ...model, films: model.movies }, model.manifest.settings.similarity);
  const recent = new Recent<string, KeptScores>(KEPT);
  const scores = (seeds: number[], marks?: Uint8Array) => {
    const kept = recent.get(seeds.join(), () => ({ ofMarked: new WeakMap() }));
    if (!marks) {
      kept.all ??= similarity.similarities(seeds);
      return kept.all;
    }
    if (kept.all) return scoresOfMarked(kept.all, marks);
    const found = kept.ofMarked.get(marks) ?? similarity.similarities(seeds, marks);
    kept.ofMarked.set(marks, found);
    return found;
  };
  const tables = [model.contentNeighbors, model.collaborativeNeighbors];
  return {
    similarity,
    scores,
    canPlace: (item) => similarity.isKnown(item),
    nearest(seeds, k) {
      const all = scores(seeds);
      const others = rankScores(all, k + seeds.length).filter((item) => !seeds.includes(item));
      return Array.from(others.subarray(0, k), (item) => ({ item, score: all[item] }));
    },
    near(seeds, k) {
      const marks = new Uint8Array(model.movies.length);
      for (const seed of seeds) for (const table of tables) for (const item of table.of(seed).items) marks[item] = 1;
      for (const seed of seeds) marks[seed] = 0;
      return Array.from(rankScores(similarity.similarities(seeds, marks), k));
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
