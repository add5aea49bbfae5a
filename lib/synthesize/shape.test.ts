import fc from "fast-check";
import { expect, test } from "vitest";
import { LEAST_RATINGS, SHAPES, type ShapeName, scaledShape } from "./shape";

test("at full scale each shape has the counts that GroupLens publishes", () => {
  expect(scaledShape("ml-25m", 1)).toMatchObject({
    ratings: 25_000_095,
    users: 162_541,
    films: 62_423,
    ratedFilms: 59_047,
    largestMovieId: 209_171,
    tagApplications: 1_093_360,
  });
  expect(scaledShape("ml-32m", 1)).toMatchObject({
    ratings: 32_000_204,
    users: 200_948,
    films: 87_585,
    largestMovieId: 292_757,
    tagApplications: 2_000_072,
    genomeFilms: 0,
  });
  const { genomeFilms, genomeTags } = scaledShape("ml-25m", 1);
  expect(genomeFilms * genomeTags).toBe(15_584_448);
});

test("a tenth has a tenth of everything", () => {
  expect(scaledShape("ml-25m", 0.1)).toMatchObject({
    ratings: 2_500_010,
    users: 16_254,
    films: 6242,
    ratedFilms: 5904,
    largestMovieId: 20_917,
    tagApplications: 109_336,
    genomeFilms: 1382,
    genomeTags: 113,
  });
});

test("at any scale the ratings fit, and everyone has twenty", () => {
  const scale = fc.double({ min: 1e-9, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(...(Object.keys(SHAPES) as ShapeName[])), scale, (name, s) => {
      const { ratings, users, films, ratedFilms, largestMovieId, genomeFilms, tagApplications } = scaledShape(name, s);
      expect(ratings).toBeGreaterThanOrEqual(LEAST_RATINGS * users);
      expect(ratings).toBeGreaterThanOrEqual(ratedFilms);
      expect(ratings).toBeLessThanOrEqual((users * ratedFilms) / 3);
      expect(ratedFilms).toBeLessThan(films);
      expect(largestMovieId).toBeGreaterThan(films);
      expect(genomeFilms).toBeLessThan(ratedFilms);
      expect(tagApplications).toBeGreaterThanOrEqual(1);
    }),
    { seed: 4 },
  );
});
