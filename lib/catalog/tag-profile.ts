import "server-only";
import { filmsHaving, tagsOf } from "./film-tags";
import { perStore } from "./per-store";
import type { Store } from "./store";

export interface ProfileTag {
  /** Row of `tags`. */
  tag: number;
  /** How many of the films have it. */
  films: number;
  /** The share of all films that have it, 0–1. */
  usual: number;
  /** Whether no one of these films has it from people. */
  estimated: boolean;
}

/** What is told of one film alone is no profile of several. */
const LEAST_FILMS = 2;

/**
 * The tags that set films apart from all others: those on more of them than on others by the greatest likelihood ratio
 * (Dunning 1993, "Accurate methods for the statistics of surprise and coincidence"), so that 9 of 12 films tell more than 1 of 1.
 * @param items rows of the films
 */
export function tagProfile(store: Store, items: readonly number[], limit: number): ProfileTag[] {
  const { contentEstimated, movies } = store.model;
  const counts = new Map<number, { films: number; estimated: boolean }>();
  for (const item of items) {
    for (const tag of tagsOf(store, item)) {
      const { films, estimated } = counts.get(tag) ?? { films: 0, estimated: true };
      counts.set(tag, { films: films + 1, estimated: estimated && contentEstimated[item] === 1 });
    }
  }
  const all = usualCounts(store);
  const least = Math.min(LEAST_FILMS, items.length);
  return [...counts]
    .filter(([tag, { films }]) => films >= least && films / items.length > all[tag] / movies.length)
    .map(([tag, count]) => ({
      tag,
      ...count,
      usual: all[tag] / movies.length,
      surprise: surpriseOf(count.films, items.length, all[tag] - count.films, movies.length - items.length),
    }))
    .sort((a, b) => b.surprise - a.surprise || a.tag - b.tag)
    .slice(0, limit)
    .map(({ surprise: _, ...tag }) => tag);
}

/** Half of −2 ln λ for n of m films against the N of M others. */
function surpriseOf(n: number, m: number, N: number, M: number): number {
  const likelihood = (k: number, all: number, share: number) =>
    (k > 0 ? k * Math.log(share) : 0) + (k < all ? (all - k) * Math.log(1 - share) : 0);
  const share = (n + N) / (m + M);
  return (
    likelihood(n, m, n / m) + likelihood(N, M, N / Math.max(1, M)) - likelihood(n, m, share) - likelihood(N, M, share)
  );
}

const usualCounts = perStore((store) => filmsHaving(store));
