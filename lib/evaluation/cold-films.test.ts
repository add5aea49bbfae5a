import fc from "fast-check";
import { expect, test } from "vitest";
import { COLD_FILMS, splitColdFilms } from "./cold-films";

const CONFIG = { ...COLD_FILMS, leastRatings: 2 };
const anyRows = fc.uniqueArray(
  fc.record({ user: fc.nat(8), movie: fc.nat(14), halfStars: fc.integer({ min: 1, max: 10 }) }),
  { selector: ({ user, movie }) => `${user} ${movie}`, minLength: 1, maxLength: 90 },
);
type Rows = { user: number; movie: number; halfStars: number }[];

const ratingsOf = (rows: Rows) => ({
  userIds: Uint32Array.from(rows, ({ user }) => user),
  movieIds: Uint32Array.from(rows, ({ movie }) => movie),
  halfStars: Uint8Array.from(rows, ({ halfStars }) => halfStars),
});

test("of a fifth of the films that enough people rated all ratings are to be found, the others are learned from", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const { train, test, candidates } = splitColdFilms(ratingsOf(rows), CONFIG);
      const cold = [...(candidates?.movieIds ?? [])];
      const often = [...new Set(rows.map(({ movie }) => movie))].filter(
        (movie) => rows.filter((row) => row.movie === movie).length >= 2,
      );
      expect(cold).toHaveLength(Math.round(often.length / 5));
      for (const movie of cold) expect(often).toContain(movie);
      expect(test).toEqual(ratingsOf(rows.filter(({ movie }) => cold.includes(movie))));
      expect(train).toEqual(ratingsOf(rows.filter(({ movie }) => !cold.includes(movie))));
    }),
  );
});

test("no more people are asked than are to be, and all are learned from", () => {
  const rows = Array.from({ length: 40 }, (_, p) => ({ user: p % 10, movie: p % 4, halfStars: 9 }));
  const { train, test } = splitColdFilms(ratingsOf(rows), { ...CONFIG, hidden: 0.5, most: 4 });
  expect(new Set(test.userIds).size).toBeLessThanOrEqual(4);
  expect(new Set(train.userIds).size).toBe(10);
});

test("the draw does not hang on the order of the rows", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const [one, other] = [rows, [...rows].reverse()].map((some) => splitColdFilms(ratingsOf(some), CONFIG));
      expect([...(one.candidates?.movieIds ?? [])].sort()).toEqual([...(other.candidates?.movieIds ?? [])].sort());
    }),
  );
});
