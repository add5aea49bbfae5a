import "server-only";
import type { Model } from "@/lib/artifacts/model";
import type { RatedMovie } from "@/types/recommendation";
import { ratedMovie } from "./movie-views";
import type { Person } from "./people-index";
import { perStore } from "./per-store";
import type { Store } from "./store";
import { filmsOfTag } from "./tags";
import type { IndexedTag } from "./tags-index";

/** The orders a visitor may choose from, the default first. */
export const SORTS = ["liked", "rated", "newest"] as const;
export type Sort = (typeof SORTS)[number];

/** What films have to be; those absent ask for nothing. */
export interface BrowseFilters {
  /** Every one of these. */
  genres?: string[];
  /** Years, both ends among them. */
  from?: number;
  to?: number;
  /** Ratings at least. */
  ratings?: number;
  /** Mean in stars at least. */
  mean?: number;
  /** Whom they are by or with. */
  person?: Person;
  tag?: IndexedTag;
}

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
export function browse(store: Store, filters: BrowseFilters, sort: Sort, page: number): BrowsePage {
  const items = passing(store, filters, sort);
  const pages = Math.max(1, Math.ceil(items.length / PAGE_SIZE));
  const shown = Math.min(page, pages);
  const first = (shown - 1) * PAGE_SIZE;
  return {
    total: items.length,
    page: shown,
    pages,
    movies: items.slice(first, first + PAGE_SIZE).map((item) => ratedMovie(store, item)),
  };
}

/** For each filter how many films there would be without it; those that would leave none out. Most films first. */
export function loosened(store: Store, filters: BrowseFilters): { filter: keyof BrowseFilters; total: number }[] {
  return (Object.keys(filters) as (keyof BrowseFilters)[])
    .filter((filter) => filters[filter] !== undefined)
    .map((filter) => ({ filter, total: passing(store, { ...filters, [filter]: undefined }).length }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
}

/** Genres of the catalog, by alphabet, with how many films have each. */
export function genresOf(store: Store): { genre: string; films: number }[] {
  return facetsOf(store).genres;
}

/** Years (0 where there is none) and, for each genre, marks on its films: all that a scan of the films reads. */
const facetsOf = perStore(({ model: { movies } }) => {
  const marks = new Map<string, Uint8Array>();
  movies.forEach(({ genres }, item) => {
    for (const genre of genres) {
      const ofGenre = marks.get(genre) ?? new Uint8Array(movies.length);
      ofGenre[item] = 1;
      marks.set(genre, ofGenre);
    }
  });
  const genres = [...marks]
    .map(([genre, ofGenre]) => ({ genre, films: ofGenre.reduce((sum, mark) => sum + mark, 0) }))
    .sort((a, b) => (a.genre < b.genre ? -1 : 1));
  return { years: Int16Array.from(movies, ({ year }) => year ?? 0), marks, genres };
});

/** Item rows of the films that pass all filters, in order. */
function passing(store: Store, filters: BrowseFilters, sort: Sort = "rated"): number[] {
  const { genres = [], from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY, ratings = 0, mean } = filters;
  const { person, tag } = filters;
  const { movies, ratingCounts, ratingMeans } = store.model;
  const { years, marks } = facetsOf(store);
  const isDated = filters.from !== undefined || filters.to !== undefined;
  const required = [
    ...genres.map((genre) => marks.get(genre) ?? new Uint8Array(movies.length)),
    ...(tag ? [marked(store, filmsOfTag(store, tag.row))] : []),
    ...(person ? [marked(store, [...person.directed, ...person.acted])] : []),
  ];
  const items: number[] = [];
  for (const item of orders[sort](store)) {
    if (ratingCounts[item] < ratings) continue;
    if (mean !== undefined && !(ratingMeans[item] >= mean)) continue;
    if (isDated && (years[item] === 0 || years[item] < from || years[item] > to)) continue;
    if (required.some((ofFilter) => ofFilter[item] === 0)) continue;
    items.push(item);
  }
  return items;
}

function marked({ model: { movies } }: Store, items: number[]): Uint8Array {
  const marks = new Uint8Array(movies.length);
  for (const item of items) marks[item] = 1;
  return marks;
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
