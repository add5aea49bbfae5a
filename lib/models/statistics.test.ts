import fc from "fast-check";
import { expect, test } from "vitest";
import { uniformGenerator } from "@/lib/linalg/random";
import { fitStatistics, HALF_STAR_BINS, type RatingColumns, ratingMatrix } from "./statistics";

/** [item, stars, year] of each rating. */
type Rating = [number, number, number];

function columnsOf(ratings: Rating[]): RatingColumns {
  return {
    items: Uint32Array.from(ratings, ([item]) => item),
    halfStars: Uint8Array.from(ratings, ([, stars]) => stars * 2),
    years: Uint16Array.from(ratings, ([, , year]) => year),
  };
}

/** Every film's ratings in stars, all of one year. */
function fitStars(starsOfFilm: number[][]) {
  const ratings = starsOfFilm.flatMap((stars, item) => stars.map((value): Rating => [item, value, 2000]));
  return fitStatistics(columnsOf(ratings), starsOfFilm.length);
}

const ratingLists = fc.array(
  fc
    .tuple(fc.nat(5), fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1995, max: 2003 }))
    .map(([item, half, year]): Rating => [item, half / 2, year]),
  { maxLength: 50 },
);

test("counts, means, histograms and years by hand", () => {
  const statistics = fitStatistics(
    columnsOf([
      [0, 4, 2000],
      [1, 3, 2001],
      [0, 5, 2002],
      [0, 4, 2002],
    ]),
    3,
  );
  expect(statistics.ratingCounts).toEqual(Uint32Array.of(3, 1, 0));
  expect(statistics.ratingMeans).toEqual(Float32Array.of(13 / 3, 3, Number.NaN));
  expect(statistics.globalMean).toBe(4);
  expect(statistics).toMatchObject({ firstYear: 2000, yearCount: 3 });
  expect(Array.from(statistics.ratingsPerYear)).toEqual([1, 0, 2, 0, 1, 0, 0, 0, 0]);
  const histograms = Array.from(statistics.ratingHistograms);
  expect(histograms.slice(0, 10)).toEqual([0, 0, 0, 0, 0, 0, 0, 2, 0, 1]);
  expect(histograms.slice(10, 20)).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  expect(histograms.slice(20)).toEqual(new Array(10).fill(0));
});

test("half a star is the first bin, five stars the last", () => {
  expect(Array.from(fitStars([[0.5, 5]]).ratingHistograms)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
});

test("shrunk means by hand", () => {
  // Within: s² = (½² + ½²) / (2 − 1) = ½. Between: a = (2·½² + 1·1² − (2 − 1)·½) / (3 − 5/3) = ¾. k = s²/a = ⅔.
  const { shrinkage, globalMean, shrunkMeans } = fitStars([[4, 5], [3], []]);
  expect(globalMean).toBe(4);
  expect(shrinkage).toBeCloseTo(2 / 3, 12);
  // (9 + ⅔·4) / (2 + ⅔), (3 + ⅔·4) / (1 + ⅔), 4
  expect(Array.from(shrunkMeans, (mean) => Number(mean.toFixed(6)))).toEqual([4.375, 3.4, 4]);
});

test("recovers the shrinkage that ratings were made with", () => {
  // Half stars are 1 + Binomial(9, p), p = 0.4 or 0.6: variance within a film 9·0.24/4, between films (9·0.2/4)².
  const uniform = uniformGenerator(1);
  const films = Array.from({ length: 2000 }, (_, film) =>
    Array.from({ length: 3 + (film % 20) }, () => {
      const successes = Array.from({ length: 9 }, uniform).filter((u) => u < (film % 4 < 2 ? 0.4 : 0.6));
      return (1 + successes.length) / 2;
    }),
  );
  expect(fitStars(films).shrinkage / (0.54 / 0.2025)).toBeCloseTo(1, 1);
});

test("where everyone agrees on each film, its own mean is believed at once", () => {
  const { shrinkage, shrunkMeans } = fitStars([[5, 5], [1, 1], []]);
  expect(shrinkage).toBe(0);
  expect(shrunkMeans).toEqual(Float32Array.of(5, 1, 3));
});

test.each([
  [
    "films do not differ",
    [
      [3, 4],
      [3, 4],
      [4, 3],
    ],
  ],
  ["nobody rated a film twice", [[1], [5], [3]]],
  ["there is one film", [[1, 5, 3]]],
  [
    "films differ less than measurably",
    [
      [1, 5, 1, 5],
      [1, 5, 5, 1.5],
    ],
  ],
])("the shrinkage is 100 where %s", (_, films) => {
  expect(fitStars(films).shrinkage).toBe(100);
});

test("without ratings every film has mean 0 and nothing is counted", () => {
  const statistics = fitStatistics(columnsOf([]), 2);
  expect(statistics.shrunkMeans).toEqual(Float32Array.of(0, 0));
  expect(statistics.ratingMeans).toEqual(Float32Array.of(Number.NaN, Number.NaN));
  expect(statistics.ratingsPerYear).toEqual(new Uint32Array(2));
});

test("a shrunk mean lies between the film's mean and the mean of all", () => {
  fc.assert(
    fc.property(ratingLists, (ratings) => {
      const { ratingCounts, ratingMeans, shrunkMeans, globalMean, shrinkage } = fitStatistics(columnsOf(ratings), 6);
      expect(shrinkage).toBeGreaterThanOrEqual(0);
      expect(shrinkage).toBeLessThanOrEqual(100);
      shrunkMeans.forEach((mean, item) => {
        const own = ratingCounts[item] > 0 ? ratingMeans[item] : globalMean;
        expect(mean).toBeGreaterThanOrEqual(Math.min(own, globalMean) - 1e-6);
        expect(mean).toBeLessThanOrEqual(Math.max(own, globalMean) + 1e-6);
      });
    }),
  );
});

test("every rating is counted once in its film's histogram and years", () => {
  fc.assert(
    fc.property(ratingLists, (ratings) => {
      const { ratingCounts, ratingHistograms, ratingsPerYear, yearCount } = fitStatistics(columnsOf(ratings), 6);
      const sum = (counts: Uint32Array, width: number, item: number) =>
        counts.subarray(item * width, (item + 1) * width).reduce((a, b) => a + b, 0);
      ratingCounts.forEach((count, item) => {
        expect(count).toBe(ratings.filter(([rated]) => rated === item).length);
        expect(sum(ratingHistograms, HALF_STAR_BINS, item)).toBe(count);
        expect(sum(ratingsPerYear, yearCount, item)).toBe(count);
      });
    }),
  );
});

test("the matrix of ratings is users x items in half stars", () => {
  const indptr = Uint32Array.of(0, 2, 2, 3);
  const items = Uint32Array.of(0, 4, 2);
  expect(ratingMatrix({ indptr, items, halfStars: Uint8Array.of(1, 10, 7) }, 5)).toEqual({
    rows: 3,
    columns: 5,
    indptr,
    indices: items,
    values: Uint8Array.of(1, 10, 7),
  });
});
