import fc from "fast-check";
import { expect, test } from "vitest";
import { type BrowseFilters, browse, genresOf, loosened, SORTS } from "./browse";
import { personOf } from "./people-index";
import { createStore } from "./store";
import { store as catalog, storeOf } from "./store.fixture";
import { tagOf } from "./tags-index";

const store = storeOf([
  { movieId: 1, title: "A", year: 1990, count: 40, stars: 3, genres: ["War"], directors: ["Ana"], tags: [0] },
  { movieId: 2, title: "B", year: 2000, count: 30, stars: 4, genres: ["War", "Drama"], cast: ["Ana"] },
  { movieId: 3, title: "C", year: 2010, count: 20, stars: 5, genres: ["Drama"], tags: [0] },
  { movieId: 4, title: "D", count: 0, genres: [] },
]);
const titles = (filters: BrowseFilters, sort = SORTS[1] as (typeof SORTS)[number]) =>
  browse(store, filters, sort, 1)
    .movies.map(({ title }) => title)
    .join("");

test("each filter lets through what it says", () => {
  expect(titles({})).toBe("ABCD");
  expect(titles({ genres: ["War"] })).toBe("AB");
  expect(titles({ genres: ["War", "Drama"] })).toBe("B");
  expect(titles({ from: 2000 })).toBe("BC");
  expect(titles({ to: 2000 })).toBe("AB");
  expect(titles({ ratings: 30 })).toBe("AB");
  expect(titles({ mean: 4 })).toBe("BC");
  expect(titles({ person: personOf(store, "ana") })).toBe("AB");
  expect(titles({ tag: tagOf(store, "space") })).toBe("AC");
  expect(titles({ tag: tagOf(store, "space"), from: 1995, ratings: 1 })).toBe("C");
});

test("the best liked first, or the most rated, or the newest", () => {
  expect(SORTS.map((sort) => titles({}, sort))).toEqual(["CBDA", "ABCD", "CBAD"]);
});

test("pages hold 24 films each, each film once; a page after the last is the last", () => {
  const many = storeOf(Array.from({ length: 50 }, (_, i) => ({ movieId: i, title: `${i}`, count: 50 - i })));
  const pages = [1, 2, 3].map((page) => browse(many, {}, "rated", page));
  expect(pages.map(({ total, pages: all, page, movies }) => [total, all, page, movies.length])).toEqual([
    [50, 3, 1, 24],
    [50, 3, 2, 24],
    [50, 3, 3, 2],
  ]);
  expect(pages.flatMap(({ movies }) => movies.map(({ movieId }) => movieId))).toEqual([...Array(50).keys()]);
  expect(browse(many, {}, "rated", 9)).toEqual(pages[2]);
});

test("nothing found is a page without films, and the filters to loosen are told with what they would bring", () => {
  const filters = { genres: ["War"], mean: 4.5, from: 1980 };
  expect(browse(store, filters, "liked", 1)).toEqual({ total: 0, page: 1, pages: 1, movies: [] });
  expect(loosened(store, filters)).toEqual([
    { filter: "mean", total: 2 },
    { filter: "genres", total: 1 },
  ]);
  expect(loosened(store, { mean: 5, ratings: 100 })).toEqual([{ filter: "ratings", total: 1 }]);
});

test("genres by alphabet with their films", () => {
  expect(genresOf(store)).toEqual([
    { genre: "Drama", films: 2 },
    { genre: "War", films: 2 },
  ]);
});

test("one filter more never lets more films through", () => {
  const filters = fc.record(
    {
      from: fc.integer({ min: 1900, max: 2030 }),
      to: fc.integer({ min: 1900, max: 2030 }),
      ratings: fc.nat(220),
      mean: fc.integer({ min: 1, max: 10 }).map((half) => half / 2),
      genres: fc.subarray(["Drama", "Animation", "Sci-Fi"]),
    },
    { requiredKeys: [] },
  );
  const whole = createStore(catalog.model);
  const total = (some: BrowseFilters) => browse(whole, some, "liked", 1).total;
  fc.assert(
    fc.property(filters, filters, (some, more) => {
      expect(total({ ...more, ...some })).toBeLessThanOrEqual(total(some));
    }),
  );
});
