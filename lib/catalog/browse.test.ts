import { expect, test } from "vitest";
import { SORTS } from "@/types/browse";
import { browse } from "./browse";
import { type FilmFilters, NO_FILTERS } from "./film-filters";
import { storeOf } from "./store.fixture";

const store = storeOf([
  { movieId: 1, title: "A", year: 1990, count: 40, stars: 3, genres: ["War"], directors: ["Ana"], tags: [0] },
  { movieId: 2, title: "B", year: 2000, count: 30, stars: 4, genres: ["War", "Drama"], cast: ["Ana"] },
  { movieId: 3, title: "C", year: 2010, count: 20, stars: 5, genres: ["Drama"], tags: [0] },
  { movieId: 4, title: "D", count: 0, genres: [] },
]);
const only = { ...NO_FILTERS.include };
const titles = (filters: Partial<FilmFilters>, sort: (typeof SORTS)[number] = "rated") =>
  browse(store, { ...NO_FILTERS, ...filters }, sort, 1)
    .movies.map(({ title }) => title)
    .join("");

test("each filter lets through what it says", () => {
  expect(titles({})).toBe("ABCD");
  expect(titles({ include: { ...only, genre: ["War"] } })).toBe("AB");
  expect(titles({ include: { ...only, genre: ["War", "Drama"] } })).toBe("B");
  expect(titles({ exclude: { ...only, genre: ["War"] } })).toBe("CD");
  expect(titles({ include: { ...only, genre: ["War"] }, exclude: { ...only, genre: ["Drama"] } })).toBe("A");
  expect(titles({ from: 2000 })).toBe("BC");
  expect(titles({ to: 2000 })).toBe("AB");
  expect(titles({ ratings: 30 })).toBe("AB");
  expect(titles({ mean: 4 })).toBe("BC");
  expect(titles({ include: { ...only, person: ["Ana"] } })).toBe("AB");
  expect(titles({ include: { ...only, tag: ["space"] } })).toBe("AC");
  expect(titles({ include: { ...only, tag: ["space"] }, from: 1995, ratings: 1 })).toBe("C");
});

test("the best liked first, or the most rated, or the newest", () => {
  expect(SORTS.map((sort) => titles({}, sort))).toEqual(["CBDA", "ABCD", "CBAD"]);
  expect(SORTS.map((sort) => titles({ exclude: { ...only, genre: ["War"] } }, sort))).toEqual(["CD", "CD", "CD"]);
});

test("pages hold 24 films each, each film once; a page after the last is the last", () => {
  const genres = (i: number) => [i % 2 ? "Odd" : "Even"];
  const many = storeOf(
    Array.from({ length: 100 }, (_, i) => ({ movieId: i, title: `${i}`, count: 100 - i, genres: genres(i) })),
  );
  const filters = { ...NO_FILTERS, include: { ...only, genre: ["Odd"] } };
  const pages = [1, 2, 3].map((page) => browse(many, filters, "rated", page));
  expect(pages.map(({ total, pages: all, page, movies }) => [total, all, page, movies.length])).toEqual([
    [50, 3, 1, 24],
    [50, 3, 2, 24],
    [50, 3, 3, 2],
  ]);
  expect(pages.flatMap(({ movies }) => movies.map(({ movieId }) => movieId))).toEqual(
    Array.from({ length: 50 }, (_, n) => 2 * n + 1),
  );
  expect(browse(many, filters, "rated", 9)).toEqual(pages[2]);
});

test("nothing found is a page without films", () => {
  expect(browse(store, { ...NO_FILTERS, mean: 5, ratings: 100 }, "liked", 1)).toEqual({
    total: 0,
    page: 1,
    pages: 1,
    movies: [],
  });
});
