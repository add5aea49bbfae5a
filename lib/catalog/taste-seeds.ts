import "server-only";
import { TopK } from "@/lib/linalg/top-k";
import { easeEngine } from "@/lib/models/ease-engine";
import type { Engine, History } from "@/lib/models/engine";
import { factorsEngine } from "@/lib/models/factors-engine";
import { signedScale } from "@/lib/models/preferences";
import type { SeedEngine } from "./engines";
import type { Store } from "./store";

const FIVE_STARS = 10;

/** Films for somebody who gives the seeds five stars; undefined where the model has no such engine. */
export function tasteSeeds({ model }: Store, name: "ease" | "factors"): SeedEngine | undefined {
  const { taste, manifest } = model;
  const settings = manifest.settings.taste;
  if (!taste || !settings) return undefined;
  const scale = signedScale(settings.likedFrom);
  if (name === "ease") {
    const engine = easeEngine(taste.itemWeights, scale, model.movies.length);
    return byHistory(engine, (item) => item < taste.itemWeights.rows);
  }
  const { rows, columns, data } = taste.itemFactors;
  const isKnown = Uint8Array.from({ length: rows }, (_, item) =>
    data.subarray(item * columns, (item + 1) * columns).some((x) => x !== 0) ? 1 : 0,
  );
  return byHistory(factorsEngine(taste.itemFactors, scale, settings.factors), (item) => isKnown[item] === 1);
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
  return {
    canPlace,
    nearest(seeds, k) {
      const scores = engine.scoreItems(historyOf(seeds));
      for (const seed of seeds) scores[seed] = Number.NEGATIVE_INFINITY;
      const best = new TopK(k);
      for (let item = 0; item < scores.length; item++) {
        // A score of 0 says that nothing speaks for a film.
        if (scores[item] > Math.max(best.threshold, 0)) best.push(item, scores[item]);
      }
      const count = best.sort();
      return Array.from({ length: count }, (_, p) => ({ item: best.items[p], score: best.scores[p] }));
    },
    explain(seeds, item) {
      const explanation = engine.explain(historyOf(seeds), item);
      return { base: explanation?.base ?? 0, seeds: Array.from(explanation?.contributions ?? []) };
    },
  };
}

function historyOf(seeds: number[]): History {
  return { items: Uint32Array.from(seeds), halfStars: new Uint8Array(seeds.length).fill(FIVE_STARS) };
}
