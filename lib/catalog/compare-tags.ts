import "server-only";
import { NO_TAG } from "@/lib/artifacts/model";
import { LEAST_RELEVANCE, type TagOfFilm, tagOfFilm, tagStrength, vectorRows } from "./film-tags";
import { round } from "./movie-views";
import type { Store } from "./store";
import { tagSlug } from "./tags-index";

/** How well a tag fits each of two films. */
export interface TagPair {
  tag: string;
  slug: string;
  films: [TagOfFilm, TagOfFilm];
}

/** Less than this between two films is no difference to speak of. */
const LEAST_DIFFERENCE = 0.3;

/**
 * Of the tags that tell most of either film: those that tell most of both, and those in which they differ most. A tag tells by its
 * relevance above the mean of all films, or by the people who gave it times its rarity.
 */
export function compareTags(
  store: Store,
  a: number,
  b: number,
  limit: number,
): { shared: TagPair[]; apart: TagPair[] } {
  const told = [...new Set([...shownTags(store, a), ...shownTags(store, b)])].map((tag) => {
    const films: [TagOfFilm, TagOfFilm] = [tagOfFilm(store, tag, a), tagOfFilm(store, tag, b)];
    return { tag, films, telling: [telling(store, tag, a), telling(store, tag, b)] };
  });
  const best = (pairs: typeof told, by: (pair: (typeof told)[number]) => number): TagPair[] =>
    pairs
      .toSorted((x, y) => by(y) - by(x) || x.tag - y.tag)
      .slice(0, limit)
      .map(({ tag, films }) => ({
        tag: store.model.tags[tag],
        slug: tagSlug(store, store.model.tags[tag]),
        films: films.map((film) => ({ ...film, relevance: round(film.relevance, 3) })) as TagPair["films"],
      }));
  const isShared = ({ films }: (typeof told)[number]) => films.every(({ relevance }) => relevance >= LEAST_RELEVANCE);
  const isApart = ({ films: [x, y] }: (typeof told)[number]) => Math.abs(x.relevance - y.relevance) >= LEAST_DIFFERENCE;
  const shared = best(told.filter(isShared), ({ telling: [x, y] }) => Math.min(x, y));
  const others = told.filter((pair) => isApart(pair) && shared.every(({ tag }) => tag !== store.model.tags[pair.tag]));
  return { shared, apart: best(others, ({ telling: [x, y] }) => Math.abs(x - y)) };
}

function shownTags({ model: { topTags } }: Store, item: number): number[] {
  const { columns, data } = topTags;
  return Array.from(data.subarray(item * columns, (item + 1) * columns)).filter((tag) => tag !== NO_TAG);
}

function telling(store: Store, tag: number, item: number): number {
  const { tagMeans, tagScales, manifest } = store.model;
  const row = vectorRows(store).get(tag);
  const strength = tagStrength(store, tag, item);
  if (row === undefined) return strength;
  return manifest.tagSource === "genome" ? strength - tagMeans[row] : strength * tagScales[row];
}
