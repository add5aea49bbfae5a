import { expect, test } from "vitest";
import { highlyRatedMovies, newestMovies, popularMovies } from "./highlights";
import { store, storeOf } from "./store.fixture";

const ids = (movies: { movieId: number }[]) => movies.map(({ movieId }) => movieId);

/** Films 0, 1, … from most rated to least; `stars` says what film i got. */
const catalogOf = (films: number, stars: (i: number) => number) =>
  storeOf(
    Array.from({ length: films }, (_, i) => ({ movieId: i, title: `Film ${i}`, count: films - i, stars: stars(i) })),
  );

test("popular films are the most rated, most rated first", () => {
  expect(ids(popularMovies(store, 3))).toEqual([4, 26, 293]);
});

test("highly rated films have the highest shrunk means, highest first", () => {
  expect(ids(highlyRatedMovies(store, 2))).toEqual([48, 4]);
});

test("in a small catalog every film is well-known enough", () => {
  expect(
    ids(
      highlyRatedMovies(
        catalogOf(100, (i) => (i === 99 ? 5 : 1)),
        1,
      ),
    ),
  ).toEqual([99]);
});

test("in a large one only the most rated tenth is", () => {
  const catalog = catalogOf(1200, (i) => (i === 119 ? 4 : i < 120 ? 3 : 5));
  expect(ids(highlyRatedMovies(catalog, 1))).toEqual([119]);
});

test("the newest films are of the latest years, the most rated of a year first", () => {
  expect(ids(newestMovies(store, 5))).toEqual([245000, 701, 67255, 48, 34048]);
});

test("a film of unknown year is not among the newest", () => {
  expect(
    ids(
      newestMovies(
        catalogOf(3, () => 4),
        3,
      ),
    ),
  ).toEqual([]);
});

test("there are never more than the catalog has", () => {
  const catalog = catalogOf(2, () => 4);
  expect(ids(popularMovies(catalog, 10))).toEqual([0, 1]);
  expect(ids(highlyRatedMovies(catalog, 10))).toEqual([0, 1]);
});
