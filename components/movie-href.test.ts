import fc from "fast-check";
import { expect, test } from "vitest";
import { movieHref, movieIdOfSlug, movieSlug } from "./movie-href";

test.each([
  ["Toy Story", "1-toy-story"],
  ["Amélie", "1-amelie"],
  ["WALL·E", "1-wall-e"],
  ["Schindler's List", "1-schindlers-list"],
  ["Schindler’s List", "1-schindlers-list"],
  ["Léon: The Professional", "1-leon-the-professional"],
  ["Fast & Furious", "1-fast-furious"],
  ["8½", "1-8½"],
  ["千と千尋の神隠し", "1-千と千尋の神隠し"],
  ["  (500) Days -- of Summer!  ", "1-500-days-of-summer"],
  ["$", "1"],
  ["…", "1"],
  ["", "1"],
])("the slug of %j is %s", (title, slug) => {
  expect(movieSlug(1, title)).toBe(slug);
});

test("the address of a film", () => {
  expect(movieHref({ movieId: 3114, title: "Toy Story 2" })).toBe("/movies/3114-toy-story-2");
});

test("long titles are cut at 80 characters, not after a hyphen", () => {
  expect(movieSlug(1, "x".repeat(100))).toBe(`1-${"x".repeat(80)}`);
  expect(movieSlug(1, `${"x".repeat(79)} y`)).toBe(`1-${"x".repeat(79)}`);
});

test.each([
  ["1-toy-story", 1],
  ["3114", 3114],
  ["1-", 1],
  ["0-zero", 0],
  ["4294967295-x", 4294967295],
  ["1toy", undefined],
  ["toy-story", undefined],
  ["-1", undefined],
  ["", undefined],
  ["12345678901-x", undefined],
  ["1.5-x", undefined],
])("the slug %j begins with the movieId %s", (slug, movieId) => {
  expect(movieIdOfSlug(slug)).toBe(movieId);
});

test("any film's address can be written, and its movieId read from it", () => {
  const titles = fc.oneof(
    fc.string({ unit: "binary", maxLength: 120 }),
    fc.string({ unit: fc.constantFrom("𐐷", "𠀀", "a", "-"), minLength: 70, maxLength: 100 }),
  );
  fc.assert(
    fc.property(fc.nat(0xffffffff), titles, (movieId, title) => {
      const slug = movieSlug(movieId, title);
      expect(decodeURIComponent(encodeURIComponent(slug))).toBe(slug);
      expect(slug).toMatch(/^\d+(-[\p{L}\p{N}]+)*$/u);
      expect(movieIdOfSlug(slug)).toBe(movieId);
    }),
  );
});
