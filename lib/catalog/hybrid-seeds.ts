import "server-only";
import { FilmSimilarity } from "@/lib/models/film-similarity";
import { rankScores } from "@/lib/models/rank-scores";
import type { SeedEngine } from "./engines";
import { scoresAt } from "./film-filters";
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

/** Seeds whose films' scores are kept, a quarter of a megabyte of 62,423 films: whoever tunes a list keeps its seeds. */
const KEPT = 64;

/** Films by mean similarity of all that films share. */
export function hybridSeeds({ model }: Store): HybridSeeds {
  const similarity = new FilmSimilarity({ ...model, films: model.movies }, model.manifest.settings.similarity);
  const recent = new Recent<string, Float32Array>(KEPT);
  const scores = (seeds: number[]) => recent.get(seeds.join(), () => similarity.similarities(seeds));
  const tables = [model.contentNeighbors, model.collaborativeNeighbors];
  return {
    similarity,
    scores,
    scoresOf(seeds, items) {
      // Of most films, or of any where all are there: what is kept is of use to the next who asks for these seeds.
      const isOfAll = recent.has(seeds.join()) || 2 * items.length > model.movies.length;
      return isOfAll ? scoresAt(scores(seeds), items) : similarity.similaritiesOf(seeds, items);
    },
    canPlace: (item) => similarity.isKnown(item),
    nearest(seeds, k) {
      const all = scores(seeds);
      const others = rankScores(all, k + seeds.length).filter((item) => !seeds.includes(item));
      return Array.from(others.subarray(0, k), (item) => ({ item, score: all[item] }));
    },
    near(seeds, k) {
      const neighbors = new Set(seeds.flatMap((seed) => tables.flatMap((table) => [...table.of(seed).items])));
      // In order, so that equal ones are ranked by item.
      const others = Uint32Array.from(neighbors)
        .filter((item) => similarity.isKnown(item) && !seeds.includes(item))
        .sort();
      return Array.from(rankScores(similarity.similaritiesOf(seeds, others), k), (place) => others[place]);
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
