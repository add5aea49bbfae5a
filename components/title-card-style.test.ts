import fc from "fast-check";
import { expect, test } from "vitest";
import { titleCardStyle } from "./title-card-style";

const films = fc.record({
  movieId: fc.nat(0xffffffff),
  genres: fc.array(fc.constantFrom("Action", "Drama", "Sci-Fi", "Western", "Giallo"), { maxLength: 5 }),
});

test("a film's card looks the same every time", () => {
  const movie = { movieId: 1, genres: ["Animation", "Comedy"] };
  expect(titleCardStyle(movie)).toEqual(titleCardStyle({ ...movie, genres: [...movie.genres] }));
});

test("films of the same genres look different", () => {
  const looks = Array.from({ length: 20 }, (_, movieId) =>
    JSON.stringify(titleCardStyle({ movieId, genres: ["War"] })),
  );
  expect(new Set(looks).size).toBe(20);
});

test("hues are whole degrees, two of them apart, and the light falls within the card", () => {
  fc.assert(
    fc.property(films, (movie) => {
      const style = titleCardStyle(movie) as Record<string, number | string>;
      expect(Object.keys(style)).toEqual(["--hue-a", "--hue-b", "--spot"]);
      expect(Number.isInteger(style["--hue-a"])).toBe(true);
      expect(Number.isInteger(style["--hue-b"])).toBe(true);
      expect(style["--spot"]).toMatch(/^\d\d%$/);
    }),
  );
});

test("a film without genres, or of unknown ones, has a card, too", () => {
  expect(titleCardStyle({ movieId: 5, genres: [] })).toEqual(titleCardStyle({ movieId: 5, genres: ["Giallo"] }));
});
