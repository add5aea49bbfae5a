import "server-only";
import { engineOf } from "./engines";
import { ratedMovie } from "./movie-views";
import { perStore } from "./per-store";
import type { Store } from "./store";

/** Of so many films, the most rated, pairs are made. */
const CANDIDATES = 80;
/** Pairs that are kept; no film is in two. */
const KEPT = 6;

/**
 * Pairs of well-known films worth comparing: the same people like both, though they are about different things. Ranked by
 * the similarity of their audiences less that of their content.
 */
export const tellingPairs = perStore((store) =>
  bestPairs(store).map((pair) => pair.map((item) => ratedMovie(store, item))),
);

function bestPairs(store: Store): [number, number][] {
  const [audience, content] = [engineOf(store, "collaborative"), engineOf(store, "content")];
  const items = Array.from({ length: Math.min(CANDIDATES, store.model.movies.length) }, (_, item) => item).filter(
    (item) => audience.canPlace(item) && content.canPlace(item),
  );
  const pairs = items.flatMap((a) => {
    const [liked, about] = [audience.scores([a]), content.scores([a])];
    return items.filter((b) => b > a).map((b) => ({ a, b, gap: liked[b] - about[b] }));
  });
  pairs.sort((x, y) => y.gap - x.gap || x.a - y.a || x.b - y.b);
  const chosen: [number, number][] = [];
  for (const { a, b } of pairs) {
    if (chosen.length < KEPT && !chosen.flat().includes(a) && !chosen.flat().includes(b)) chosen.push([a, b]);
  }
  return chosen;
}
