import "server-only";
import { contentEngine } from "@/lib/models/content-engine";
import type { Engine, History } from "@/lib/models/engine";
import { tasteHybrid } from "@/lib/models/taste-engines";
import { engineOf } from "./engines";
import { perStore } from "./per-store";
import type { Store } from "./store";
import { tasteEnginesOf } from "./taste-engines";

/**
 * What scores films for people by their ratings: the hybrid that the build chose. A model without engines of taste has
 * what films are about to go by.
 */
export const personEngine = perStore((store): Engine => {
  const { manifest, contentEmbeddings } = store.model;
  const [engines, settings] = [tasteEnginesOf(store), manifest.settings.taste];
  if (!engines || !settings) return contentEngine(contentEmbeddings);
  return tasteHybrid(engines, settings.blend, engineOf(store, "hybrid").similarity);
});

export interface GivenRating {
  movieId: number;
  /** 0.5 to 5. */
  rating: number;
}

/** Half stars of a like where the model does not say. */
const LIKED_FROM = 8;

/** Ratings of films that the model has, each once, as engines take them; the order of ratings does not matter. */
export function historyOf({ itemOfMovie }: Store, ratings: readonly GivenRating[]): History {
  const given = new Map<number, number>();
  for (const { movieId, rating } of ratings) {
    const item = itemOfMovie.get(movieId);
    if (item !== undefined) given.set(item, rating * 2);
  }
  const entries = [...given].sort(([a], [b]) => a - b);
  return {
    items: Uint32Array.from(entries, ([item]) => item),
    halfStars: Uint8Array.from(entries, ([, halfStars]) => halfStars),
  };
}

/** Item rows of what a history has as likes. */
export function likedOf({ model }: Store, { items, halfStars }: History): Uint32Array {
  const likedFrom = model.manifest.settings.taste?.likedFrom ?? LIKED_FROM;
  return items.filter((_, i) => halfStars[i] >= likedFrom);
}
