import { expect, test } from "vitest";
import { countPassing, type FilmFilters, NO_FILTERS } from "./film-filters";
import { genreCounts, loosen } from "./filter-counts";
import { storeOf } from "./store.fixture";

const store = storeOf([
  { movieId: 1, title: "A", year: 1990, count: 40, stars: 3, genres: ["War"] },
  { movieId: 2, title: "B", year: 2000, count: 30, stars: 4, genres: ["War", "Drama"] },
  { movieId: 3, title: "C", year: 2010, count: 20, stars: 5, genres: ["Drama"] },
]);
const left = (filters: FilmFilters) => countPassing(store, filters);
const genre = (...names: string[]) => ({ ...NO_FILTERS.include, genre: names });

test("genres by alphabet with how many films that pass have each; one left out with those that would come back", () => {
  expect(genreCounts(store, NO_FILTERS)).toEqual([
    { name: "Drama", count: 2 },
    { name: "War", count: 2 },
  ]);
  expect(genreCounts(store, { ...NO_FILTERS, include: genre("War"), from: 1995 })).toEqual([
    { name: "Drama", count: 1 },
    { name: "War", count: 1 },
  ]);
  expect(genreCounts(store, { ...NO_FILTERS, exclude: genre("War") })).toEqual([
    { name: "Drama", count: 1 },
    { name: "War", count: 2 },
  ]);
});

test("the filters to loosen are told with how many films that would bring, and the filters without them", () => {
  const filters = { ...NO_FILTERS, include: genre("War"), mean: 4.5, from: 1980 };
  expect(loosen(filters, left)).toEqual([
    { parameter: "mean", value: "4.5", count: 2, without: { ...filters, mean: undefined } },
    { parameter: "genre", value: "War", count: 1, without: { ...filters, include: genre() } },
  ]);
  expect(loosen({ ...NO_FILTERS, mean: 5, ratings: 100, from: 2050 }, left)).toEqual([]);
});
