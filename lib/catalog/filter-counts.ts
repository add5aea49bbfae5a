import "server-only";
import { type FilmFilters, type FilterStep, filterSteps, passingFilms } from "./film-filters";
import { genreIndex } from "./film-index";
import { perStore } from "./per-store";
import type { Store } from "./store";

/** A genre, and how many of the films that pass the filters have it. */
export interface GenreCount {
  name: string;
  count: number;
}

const genresByName = perStore((store) =>
  Array.from(genreIndex(store).values(), ({ name, items }) => ({ name, items: Uint32Array.from(items) })).sort((a, b) =>
    a.name.localeCompare(b.name, "en"),
  ),
);

/** By the marks of their films, which are kept too. */
const countsOfMarks = perStore(() => new WeakMap<Uint8Array, GenreCount[]>());

/** All genres by name. A genre that is left out counts the films that would come back with it. */
export function genreCounts(store: Store, filters: FilmFilters): GenreCount[] {
  const marks = passingFilms(store, filters);
  const counts = countsOfMarks(store).get(marks) ?? countGenres(store, filters, marks);
  countsOfMarks(store).set(marks, counts);
  return counts;
}

function countGenres(store: Store, filters: FilmFilters, marks: Uint8Array): GenreCount[] {
  return genresByName(store).map(({ name, items }) => {
    const isOut = filters.exclude.genre.includes(name);
    const exclude = { ...filters.exclude, genre: filters.exclude.genre.filter((other) => other !== name) };
    const passing = isOut ? passingFilms(store, { ...filters, exclude }) : marks;
    let count = 0;
    for (let p = 0; p < items.length; p++) count += passing[items[p]];
    return { name, count };
  });
}

/** A condition, and how many films are left without it. */
export interface Loosened extends Pick<FilterStep, "parameter" | "value" | "without"> {
  count: number;
}

/**
 * The conditions without which most films are left, those first; none without which no film is.
 * @param countOf how many films are left with these filters
 */
export function loosen(filters: FilmFilters, countOf: (filters: FilmFilters) => number): Loosened[] {
  return filterSteps(filters)
    .map(({ parameter, value, without }) => ({ parameter, value, without, count: countOf(without) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
