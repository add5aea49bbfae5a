import { expect, test } from "vitest";
import { movieDetails, ratedMovie, ratingsPerYear } from "./movie-views";
import { itemOf, store } from "./store.fixture";

test("a film's details, all of them", () => {
  expect(movieDetails(store, itemOf(48))).toEqual({
    movieId: 48,
    title: "WALL·E",
    year: 2008,
    genres: ["Animation", "Sci-Fi"],
    alternateTitles: [],
    directors: [],
    cast: [],
    ratingCount: 140,
    ratingMean: 5,
    histogram: [0, 0, 0, 0, 0, 0, 0, 0, 0, 140],
    // (140 · 5 + 10 · 3.5) / 150
    shrunkMean: 4.9,
    ratingsPerYear: [
      { year: 1997, count: 14 },
      { year: 1998, count: 0 },
      { year: 1999, count: 126 },
    ],
    tags: [{ tag: "robots", weight: 0.875 }],
    tagsEstimated: false,
    contentConfidence: 1,
  });
});

test("a film whose content is estimated says so, and how far to trust it", () => {
  expect(movieDetails(store, itemOf(2021))).toMatchObject({ tagsEstimated: true, contentConfidence: 0.75 });
});

test("a film has no mean where nobody rated, no year and no tags where there are none", () => {
  const details = movieDetails(store, itemOf(701));
  expect(details).toMatchObject({
    ratingCount: 0,
    ratingMean: undefined,
    shrunkMean: 3.5,
    ratingsPerYear: [],
    tags: [],
  });
  expect(movieDetails(store, itemOf(700)).year).toBeUndefined();
});

test("figures are rounded to four digits", () => {
  expect(movieDetails(store, itemOf(4)).shrunkMean).toBe(4.4524);
});

test("each film has its own ten bins", () => {
  store.model.movies.forEach((_, item) => {
    const { histogram, ratingCount } = ratedMovie(store, item);
    expect(histogram).toHaveLength(10);
    expect(histogram.reduce((sum, count) => sum + count, 0)).toBe(ratingCount);
  });
});

test("ratings per year run from the film's first to the data set's last", () => {
  expect(ratingsPerYear(store, itemOf(64997))).toEqual([{ year: 1999, count: 3 }]);
});
