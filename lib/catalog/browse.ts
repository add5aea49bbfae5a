import "server-only";
import type { Model } from "@/lib/artifacts/model";
import type { Sort } from "@/types/browse";
import type { RatedMovie } from "@/types/recommendation";
import { type FilmFilters, passingFilms } from "./film-filters";
import { ratedMovie } from "./movie-views";
import { perStore } from "./per-store";
import type { Store } from "./store";

export interface BrowsePage {
  /** How many films there are on all pages. */
  total: number;
  /** The page that is shown, from 1; the last where a later one was asked for. */
  page: number;
  pages: number;
  movies: RatedMovie[];
}

export const PAGE_SIZE = 24;

/** A page of the films that pass all filters. @param page from 1 */
export function browse(store: Store, filters: FilmFilters, sort: Sort, page: number): BrowsePage {
  const marks = passingFilms(store, filters);
  const total = marks.reduce((sum, mark) => sum + mark, 0);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const shown = Math.min(page, pages);
  const items = markedOf(orders[sort](store), marks, (shown - 1) * PAGE_SIZE, PAGE_SIZE);
  return { total, page: shown, pages, movies: items.map((item) => ratedMovie(store, item)) };
}

/** So many of the marked items in their order, after the first so many. */
function markedOf(order: Uint32Array, marks: Uint8Array, first: number, count: number): number[] {
  const items: number[] = [];
  let before = 0;
  for (let place = 0; place < order.length && items.length < count; place++) {
    const item = order[place];
    if (marks[item] && before++ >= first) items.push(item);
  }
  return items;
}

/** All item rows in each order. */
const orders: Record<Sort, (store: Store) => Uint32Array> = {
  liked: perStore((store) => sorted(store, ({ shrunkMeans }) => shrunkMeans)),
  rated: perStore((store) => sorted(store, ({ ratingCounts }) => ratingCounts)),
  newest: perStore((store) => sorted(store, ({ movies }) => movies.map(({ year }) => year ?? 0))),
};

/** The greatest first, of equal ones the most rated. */
function sorted({ model }: Store, by: (model: Model) => ArrayLike<number>): Uint32Array {
  const values = by(model);
  return Uint32Array.from(model.movies, (_, item) => item).sort((a, b) => values[b] - values[a] || a - b);
}
