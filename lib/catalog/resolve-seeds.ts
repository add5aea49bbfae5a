import "server-only";
import type { Movie } from "@/types/movie";
import { searchMovies } from "./search";
import type { Store } from "./store";
import { findByTitle } from "./title-index";

/** How a query names films. */
export interface SeedQuery {
  movieIds: number[];
  titles: string[];
  imdbIds: string[];
  tmdbIds: number[];
}

export type Suggestion = Pick<Movie, "movieId" | "title" | "year">;

/** A film that the query names and the catalog does not have. */
export interface UnknownSeed {
  /** "movieId 99", "title “Mattrix”": how the query named it. */
  named: string;
  /** Films it may have meant, up to five; looked for when asked. */
  suggest: () => Suggestion[];
}

/** A title that several films have: the most rated of them was taken. */
export interface Namesakes {
  title: string;
  taken: Suggestion;
  others: Suggestion[];
}

const SUGGESTIONS = 5;

export interface ResolvedSeeds {
  /** The item rows that a query names, each once, in its order. */
  seeds: number[];
  /** What it names in vain. */
  unknown: UnknownSeed[];
  namesakes: Namesakes[];
}

/** Finds the films that a query names. */
export function resolveSeeds(store: Store, query: SeedQuery): ResolvedSeeds {
  const popular = () => Array.from({ length: Math.min(SUGGESTIONS, store.model.movies.length) }, (_, item) => item);
  const lookups = [
    ...query.movieIds.map((id) => ({ named: `movieId ${id}`, item: store.itemOfMovie.get(id), near: popular })),
    ...query.imdbIds.map((id) => ({ named: `IMDb id ${id}`, item: store.itemOfImdb.get(id), near: popular })),
    ...query.tmdbIds.map((id) => ({ named: `TMDB id ${id}`, item: store.itemOfTmdb.get(id), near: popular })),
    ...query.titles.map((title) => ({
      named: `“${title}”`,
      item: findByTitle(store, title).at(0),
      near: () => searchMovies(store, title, SUGGESTIONS),
    })),
  ];
  const seeds = lookups.flatMap(({ item }) => (item === undefined ? [] : [item]));
  const unknown = lookups
    .filter(({ item }) => item === undefined)
    .map(({ named, near }) => ({ named, suggest: () => near().map((item) => suggestion(store, item)) }));
  const namesakes = query.titles.flatMap((title) => {
    const [taken, ...others] = findByTitle(store, title).map((item) => suggestion(store, item));
    return others.length === 0 ? [] : [{ title, taken, others: others.slice(0, SUGGESTIONS) }];
  });
  return { seeds: [...new Set(seeds)], unknown, namesakes };
}

function suggestion({ model }: Store, item: number): Suggestion {
  const { movieId, title, year } = model.movies[item];
  return { movieId, title, year };
}
