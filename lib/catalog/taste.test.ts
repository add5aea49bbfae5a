import { expect, test } from "vitest";
import { store, storeOf } from "./store.fixture";
import { tasteOf } from "./taste";

const MOST = 10;
const RATINGS = [
  { movieId: 4, rating: 5 },
  { movieId: 26, rating: 2 },
  { movieId: 51, rating: 4 },
  { movieId: 62, rating: 1 },
  { movieId: 48, rating: 4.5 },
];

test("a genre that is rated above another is rewarded, the other punished", () => {
  const films = storeOf(
    ["Comedy", "Comedy", "Horror", "Horror"].map((genre, i) => ({
      movieId: i + 1,
      title: `Film ${i}`,
      year: 1990 + i,
      genres: [genre],
      count: 100 - i,
    })),
  );
  const { genres, decades } = tasteOf(
    films,
    [5, 5, 2, 2].map((rating, i) => ({ movieId: i + 1, rating })),
    MOST,
  );
  // Means of 3.5 and no deviation: residuals of ±1.5, two of each, with three of 0: ±3 / 5.
  expect(genres.map(({ name, films }) => [name, films])).toEqual([
    ["Comedy", 2],
    ["Horror", 2],
  ]);
  expect(genres[0].effect).toBeCloseTo(0.6, 5);
  expect(genres[1].effect).toBeCloseTo(-0.6, 5);
  // All films are of one decade, which is neither.
  expect(decades).toEqual([]);
});

test("the order of ratings does not matter, unknown films are ignored", () => {
  const taste = tasteOf(store, RATINGS, MOST);
  expect(tasteOf(store, [{ movieId: 999_999, rating: 5 }, ...RATINGS.toReversed()], MOST)).toEqual(taste);
});

test("a tag is rewarded where the films that show it are rated above those that do not, and punished the other way", () => {
  const films = storeOf([1, 2, 3, 4].map((movieId) => ({ movieId, title: `Film ${movieId}`, count: 100 - movieId })));
  const { contentEmbeddings } = films.model;
  const { columns, data } = contentEmbeddings;
  const space = Array.from(films.model.tagVectors.data.subarray(0, columns));
  // The first two films are wholly about the tag, the others about its opposite.
  for (let item = 0; item < 4; item++) {
    data.set(item < 2 ? space : space.map((x) => -x), item * columns);
  }
  films.model.tagMeans[0] = 0.5;
  films.model.tagScales[0] = 2;
  const effects = (stars: number[]) =>
    tasteOf(
      films,
      stars.map((rating, i) => ({ movieId: i + 1, rating })),
      MOST,
    ).tags;
  const rewarded = effects([5, 5, 2, 2]).find(({ name }) => name === "space");
  const punished = effects([2, 2, 5, 5]).find(({ name }) => name === "space");
  expect(rewarded?.films).toBe(2);
  // g is 1 or 0 about a usual ½: 4 · ½ · 1.5 / (4 · ½ + 2).
  expect(rewarded?.effect).toBeCloseTo(0.75, 2);
  expect(punished?.effect).toBeCloseTo(-0.75, 2);
});

test("of tags that say the same the one that tells most stands for all, at either end", () => {
  const films = storeOf([1, 2, 3, 4].map((movieId) => ({ movieId, title: `Film ${movieId}`, count: 100 - movieId })));
  const { contentEmbeddings, tagVectors, tagScales } = films.model;
  contentEmbeddings.data.fill(0);
  for (let film = 0; film < 4; film++) contentEmbeddings.data[film * contentEmbeddings.columns + film] = 1;
  // Space and robots are on the first two films, robots less; Paris is on the others.
  tagVectors.data.set([1, 1, 0, 0, 0, 0.7, 0.7, 0, 0, 0, 0, 0, 1, 1, 0]);
  tagScales.fill(1);
  const namesBy = (stars: number[], most: number) => {
    const ratings = stars.map((rating, i) => ({ movieId: i + 1, rating }));
    return tasteOf(films, ratings, most).tags.map(({ name, effect }) => [name, Math.sign(effect)]);
  };
  expect(namesBy([5, 5, 2, 2], MOST)).toEqual([
    ["space", 1],
    ["Paris", -1],
  ]);
  expect(namesBy([2, 2, 5, 5], MOST)).toEqual([
    ["Paris", 1],
    ["space", -1],
  ]);
});

test("liking films that much is told of rewards no tag", () => {
  const films = storeOf([1, 2, 3, 4].map((movieId) => ({ movieId, title: `Film ${movieId}`, count: 100 - movieId })));
  const { contentEmbeddings, contentLengths, tagVectors, tagScales } = films.model;
  // All are about the same two tags, the first two films twice as much; the third tag is on one film of each kind.
  contentEmbeddings.data.fill(0);
  for (let film = 0; film < 4; film++) contentEmbeddings.data[film * contentEmbeddings.columns + film] = 1;
  tagVectors.data.set([0.4, 0.4, 0.4, 0.4, 0, 0.3, 0.3, 0.3, 0.3, 0, 0.5, 0, 0.5, 0, 0]);
  tagScales.fill(1);
  contentLengths.set([2, 2, 1, 1]);
  const effects = tasteOf(
    films,
    [5, 5, 2, 2].map((rating, i) => ({ movieId: i + 1, rating })),
    MOST,
  ).tags;
  for (const { effect } of effects) expect(effect).toBeCloseTo(0, 6);
});

test("no more than asked for of either end", () => {
  const genres = ["Action", "Comedy", "Crime", "Horror", "War", "Western"];
  const films = storeOf(
    genres.flatMap((genre, g) =>
      [1, 2].map((film) => ({ movieId: 2 * g + film, title: `${genre} ${film}`, genres: [genre], count: 100 - g })),
    ),
  );
  const ratings = [5, 5, 4.5, 4.5, 4, 4, 3, 3, 2.5, 2.5, 2, 2].map((rating, i) => ({ movieId: i + 1, rating }));
  const taste = tasteOf(films, ratings, 2);
  expect(taste.genres.map(({ name }) => name)).toEqual(["Action", "Comedy", "War", "Western"]);
});

test("without ratings there is no taste", () => {
  expect(tasteOf(store, [], MOST)).toEqual({ tags: [], genres: [], decades: [], directors: [] });
});
