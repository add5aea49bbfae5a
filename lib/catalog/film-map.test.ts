import { expect, test } from "vitest";
import {
  filmsOfRegion,
  mapColumns,
  mapExtent,
  mapGenres,
  NO_GENRE,
  neighborhoodGroups,
  neighborhoods,
  placeOf,
} from "./film-map";
import { storeOf } from "./store.fixture";

const store = storeOf([
  { movieId: 9, title: "Known", year: 1999, count: 90, genres: ["Comedy", "Western"] },
  { movieId: 8, title: "Less", count: 20, genres: ["Comedy"] },
  { movieId: 7, title: "Hardly", year: 1950, count: 1, genres: ["IMAX"] },
  { movieId: 6, title: "Nowhere", count: 0 },
]);

test("columns hold the films with a place, the most rated first", () => {
  const columns = mapColumns(store);
  expect([...columns.movieIds]).toEqual([9, 8, 7]);
  expect([...columns.years]).toEqual([1999, 0, 1950]);
  expect([...columns.regions]).toEqual([1, 2, 1]);
  expect([...columns.positions]).toEqual([0, 0, 21845, 65535, 43690, 0]);
  const share = (count: number) => Math.round((255 * Math.log1p(count)) / Math.log1p(90));
  expect([...columns.sizes]).toEqual([255, share(20), share(1)]);
});

test("a film's genre is its rarest; a format is none", () => {
  const { genres } = mapColumns(store);
  expect(mapGenres(store)).toEqual(["Comedy", "Drama", "Western"]);
  expect([...genres].map((genre) => mapGenres(store)[genre])).toEqual(["Western", "Comedy", undefined]);
  expect(genres[2]).toBe(NO_GENRE);
});

test("a neighborhood holds its films and those of its parts, and lies where its middle film does", () => {
  expect(neighborhoods(store).map(({ name, films }) => [name, films])).toEqual([
    ["everything", 3],
    ["above", 2],
    ["below", 1],
  ]);
  expect(filmsOfRegion(store, 0)?.map(({ title }) => title)).toEqual(["Known", "Less", "Hardly"]);
  expect(filmsOfRegion(store, 1)?.map(({ title }) => title)).toEqual(["Known", "Hardly"]);
  expect(filmsOfRegion(store, 3)).toBeUndefined();
  expect(neighborhoods(store)[2]).toMatchObject({ x: expect.closeTo(1 / 3, 6), y: 1 });
});

test("groups list their parts with the best-known films of each", () => {
  const [group, ...others] = neighborhoodGroups(store, 1);
  expect(others).toEqual([]);
  expect(group.parts.map(({ name, bestKnown }) => [name, bestKnown.map(({ title }) => title)])).toEqual([
    ["above", ["Known"]],
    ["below", ["Less"]],
  ]);
});

test("a film without a place has none", () => {
  expect(placeOf(store, 0)).toEqual({ x: 0, y: 0, name: "above" });
  expect(placeOf(store, 3)).toBeUndefined();
  expect(mapExtent(store)).toEqual({ films: 3, top: 0, bottom: 1 });
});
