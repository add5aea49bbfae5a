import "server-only";
import type { Engine, History } from "@/lib/models/engine";
import { rankScores } from "@/lib/models/rank-scores";
import type { TasteEngines } from "@/lib/models/taste-engines";
import type { SeedEngine } from "./engines";
import { scoresAt } from "./film-filters";
import type { Store } from "./store";
import { tasteEnginesOf } from "./taste-engines";

const FIVE_STARS = 10;

/** Films for somebody who gives the seeds five stars; undefined where the model has no such engine. */
export function tasteSeeds(store: Store, name: keyof TasteEngines): SeedEngine | undefined {
  const [engines, { taste }] = [tasteEnginesOf(store), store.model];
  if (!engines || !taste) return undefined;
  if (name === "ease") return byHistory(engines.ease, (item) => item < taste.itemWeights.rows);
  const { rows, columns, data } = taste.itemFactors;
  const isKnown = Uint8Array.from({ length: rows }, (_, item) =>
    data.subarray(item * columns, (item + 1) * columns).some((x) => x !== 0) ? 1 : 0,
  );
  return byHistory(engines.factors, (item) => isKnown[item] === 1);
}

/** The most rated films, whatever the seeds. */
export function popularitySeeds({ model: { ratingCounts } }: Store): SeedEngine {
  const engine: Pick<Engine, "scoreItems" | "explain"> = {
    scoreItems: () => Float32Array.from(ratingCounts),
    explain: ({ items }, item) => ({ base: ratingCounts[item], contributions: new Float64Array(items.length) }),
  };
  return byHistory(engine, () => true);
}

function byHistory(engine: Pick<Engine, "scoreItems" | "explain">, canPlace: SeedEngine["canPlace"]): SeedEngine {
  // A score of 0 says that nothing speaks for a film.
  const scoresOfAll = (seeds: number[]) =>
    engine.scoreItems(historyOf(seeds)).map((score) => (score > 0 ? score : Number.NEGATIVE_INFINITY));
  return {
    canPlace,
    scores: scoresOfAll,
    scoresOf: (seeds, items) => scoresAt(scoresOfAll(seeds), items),
    nearest(seeds, k) {
      const scores = scoresOfAll(seeds);
      for (const seed of seeds) scores[seed] = Number.NEGATIVE_INFINITY;
      return Array.from(rankScores(scores, k), (item) => ({ item, score: scores[item] }));
    },
    explain(seeds, item) {
      const explanation = engine.explain(historyOf(seeds), item);
      return { base: explanation?.base ?? 0, seeds: Array.from(explanation?.contributions ?? []) };
    },
  };
}

let last: History = { items: new Uint32Array(0), halfStars: new Uint8Array(0) };

/** Asked for the same seeds in turn it is the same one, so that an engine explains many films by one solution. */
function historyOf(seeds: number[]): History {
  if (seeds.length !== last.items.length || seeds.some((seed, s) => seed !== last.items[s])) {
    last = { items: Uint32Array.from(seeds), halfStars: new Uint8Array(seeds.length).fill(FIVE_STARS) };
  }
  return last;
}
