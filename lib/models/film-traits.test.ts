import { expect, test } from "vitest";
import { creditVectors, genreVectors, yearVectors } from "./film-traits";

const film = (more: object) => ({ genres: [], directors: [], cast: [], ...more });
const dot = ({ columns, data }: { columns: number; data: Float32Array }, a: number, b: number) =>
  Array.from({ length: columns }, (_, p) => data[a * columns + p] * data[b * columns + p]).reduce((x, y) => x + y, 0);

test("years are alike that are near", () => {
  const years = yearVectors([1999, 1999, 2003, 2009, 2019, 1880, 1890, undefined].map((year) => film({ year })));
  expect(dot(years, 0, 1)).toBeCloseTo(1, 6);
  expect(dot(years, 0, 2)).toBeGreaterThan(dot(years, 0, 3));
  expect(dot(years, 0, 3)).toBeGreaterThan(dot(years, 0, 4));
  expect(dot(years, 0, 4)).toBe(0);
  expect(dot(years, 5, 6)).toBeCloseTo(1, 6);
  expect(dot(years, 7, 7)).toBe(0);
});

test("a rare genre tells more than a common one", () => {
  const films = [["Drama", "Western"], ["Western"], ["Drama"], ["Drama"], ["Comedy"], []].map((genres) =>
    film({ genres }),
  );
  const genres = genreVectors(films);
  expect(dot(genres, 0, 1)).toBeGreaterThan(dot(genres, 0, 2));
  expect(dot(genres, 2, 3)).toBeCloseTo(1, 6);
  expect(dot(genres, 2, 4)).toBe(0);
  expect(dot(genres, 5, 5)).toBe(0);
});

test("people of one film only say nothing, and a director counts more", () => {
  const { vectors, people } = creditVectors([
    film({ directors: ["D"], cast: ["A", "only here"] }),
    film({ directors: ["D"], cast: [] }),
    film({ directors: [], cast: ["A"] }),
    film({}),
  ]);
  expect(people.sort()).toEqual(["A", "D"]);
  expect(Array.from(vectors.indptr)).toEqual([0, 2, 3, 4, 4]);
  const [first, second] = vectors.values;
  expect(Math.hypot(first, second)).toBeCloseTo(1, 6);
  expect(Math.max(first, second) / Math.min(first, second)).toBeCloseTo(1.5, 5);
});
