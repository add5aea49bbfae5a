import fc from "fast-check";
import { expect, test } from "vitest";
import type { OwnFilm } from "@/types/own-films";
import { recommendFor } from "./for-you";
import { historyOf, personEngine } from "./person-engine";
import { itemOf, store } from "./store.fixture";
import { NO_TUNING } from "./tuning";

const MOVIES = store.model.movies.map(({ movieId }) => movieId);
const RATINGS = [4, 26, 293].map((movieId) => ({ movieId, rating: 5 }));

const ratings = fc.uniqueArray(
  fc.record({ movieId: fc.constantFrom(...MOVIES), rating: fc.integer({ min: 1, max: 10 }).map((half) => half / 2) }),
  { minLength: 3, maxLength: 10, selector: ({ movieId }) => movieId },
);

test("below three ratings of known films there is no list", () => {
  const few = [...RATINGS.slice(0, 2), { movieId: 999_999, rating: 5 }];
  expect(recommendFor(store, few, { k: 5 })).toEqual({ films: [], rows: [], fitting: 0 });
  expect(recommendFor(store, RATINGS, { k: 5 }).films).toHaveLength(5);
});

test("no film that was rated or is not wanted, none twice, k where there are so many", () => {
  fc.assert(
    fc.property(ratings, fc.subarray(MOVIES), fc.integer({ min: 1, max: 12 }), (given, unwanted, k) => {
      const said = new Map<number, OwnFilm>(unwanted.map((movieId) => [movieId, { marks: ["notInterested"] }]));
      const filters = { ...NO_TUNING.filters, own: { films: said, choices: {} } };
      const wishes = { tuning: { ...NO_TUNING, filters }, k, rows: { count: 2, films: 2 } };
      const { films, rows, fitting } = recommendFor(store, given, wishes);
      expect(films).toHaveLength(Math.min(k, fitting));
      const shown = [...films, ...rows.flatMap((row) => row.films)].map(({ movieId }) => movieId);
      expect(new Set(shown).size).toBe(shown.length);
      for (const movieId of shown) {
        expect(unwanted).not.toContain(movieId);
        expect(given.map((rating) => rating.movieId)).not.toContain(movieId);
      }
    }),
  );
});

test("the order of ratings does not matter", () => {
  fc.assert(
    fc.property(ratings, (given) => {
      const wishes = { k: 6 };
      expect(recommendFor(store, given.toReversed(), wishes)).toEqual(recommendFor(store, given, wishes));
    }),
  );
});

test("a film's score is what everybody has of it and what each rating adds", () => {
  fc.assert(
    fc.property(ratings, fc.nat(MOVIES.length - 1), (given, item) => {
      const history = historyOf(store, given);
      const score = personEngine(store).scoreItems(history)[item];
      const explanation = personEngine(store).explain(history, item);
      const sum = explanation?.contributions.reduce((a, b) => a + b, explanation.base);
      expect(sum ?? Number.NEGATIVE_INFINITY).toBeCloseTo(score, 4);
    }),
  );
});

test("a film that was liked speaks for those that go with it, disliked it does not", () => {
  // Item weights of the fixture: each film speaks for the two after it.
  const [next] = store.model.movies.slice(itemOf(4) + 1);
  const others = [51, 62].map((movieId) => ({ movieId, rating: 4 }));
  const scoreWith = (rating: number) => {
    const history = historyOf(store, [{ movieId: 4, rating }, ...others]);
    return personEngine(store).explain(history, itemOf(next.movieId))?.contributions[
      history.items.indexOf(itemOf(4))
    ] as number;
  };
  expect(scoreWith(5)).toBeGreaterThan(0);
  expect(scoreWith(0.5)).toBeLessThan(scoreWith(5));
});

test("filters hold, and wishes order the list anew", () => {
  const filters = { ...NO_TUNING.filters, from: 2000 };
  const { films } = recommendFor(store, RATINGS, { k: 20, tuning: { ...NO_TUNING, filters } });
  expect(films.length).toBeGreaterThan(0);
  expect(films.every(({ year = 0 }) => year >= 2000)).toBe(true);
  const famous = recommendFor(store, RATINGS, { k: 3, tuning: { ...NO_TUNING, popularity: 1 } });
  const hidden = recommendFor(store, RATINGS, { k: 3, tuning: { ...NO_TUNING, popularity: -1 } });
  const count = (list: typeof famous) => list.films.reduce((sum, { ratingCount }) => sum + ratingCount, 0);
  expect(count(famous)).toBeGreaterThan(count(hidden));
});
