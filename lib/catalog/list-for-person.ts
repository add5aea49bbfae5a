import "server-only";
import { fameOf } from "@/lib/models/controls/favor-popular";
import { broadEmbeddings } from "@/lib/models/controls/kind-similarity";
import { CANDIDATES } from "@/lib/models/controls/like-chances";
import { VARIETY, varyForPerson } from "@/lib/models/controls/vary-for-person";
import { rankScores } from "@/lib/models/rank-scores";
import type { ScoredItem } from "./engines";
import { perStore } from "./per-store";
import type { Store } from "./store";

/**
 * The k films for a person, varied where it costs least; by score alone where the model has no chances to vary them by.
 * @param scores of all films by the hybrid for the person's history; −Infinity for each that shall not come, the seen ones too
 * @param liked item rows of the films that the person rated as likes (`settings.taste.likedFrom`)
 * @param strength 0 leaves the order of chances; in NDCG for a distance of 1
 */
export function listForPerson(
  store: Store,
  scores: Float32Array,
  liked: Uint32Array,
  k: number,
  strength: number = VARIETY,
): ScoredItem[] {
  const weights = store.model.manifest.settings.taste?.chances;
  const ranked = rankScores(scores, Math.max(k, CANDIDATES));
  const items = weights
    ? varyForPerson(ranked, scores, liked, { ...films(store), weights }, k, strength)
    : ranked.subarray(0, k);
  return Array.from(items, (item) => ({ item, score: scores[item] }));
}

const films = perStore(({ model }) => ({
  fame: fameOf(model.ratingCounts),
  kinds: broadEmbeddings(model.contentEmbeddings),
}));
