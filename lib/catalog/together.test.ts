import { expect, test } from "vitest";
import { engineOf } from "./engines";
import { itemOf, store } from "./store.fixture";
import { filmsTogether } from "./together";

const PEOPLE = [
  [4, 26],
  [62, 7820],
  [1, 48],
];

const movieIdsOf = (films: { movieId: number }[]) => films.map(({ movieId }) => movieId);

test("one person gets the films of their own list", () => {
  const nearest = engineOf(store, "hybrid").nearest([itemOf(4), itemOf(26)], 5);
  const expected = nearest.map(({ item }) => store.model.movies[item].movieId);
  expect(movieIdsOf(filmsTogether(store, [[4, 26]], "average", 5))).toEqual(expected);
  expect(movieIdsOf(filmsTogether(store, [[4, 26]], "leastMisery", 5))).toEqual(expected);
});

test("lists are ordered by what they aim at, without a film that was named", () => {
  const least = filmsTogether(store, PEOPLE, "leastMisery", 8).map(({ people }) =>
    Math.min(...people.map((p) => p.fit)),
  );
  expect(least).toEqual(least.toSorted((a, b) => b - a));
  const films = filmsTogether(store, PEOPLE, "average", 8);
  const sums = films.map(({ people }) => people.reduce((sum, { fit }) => sum + fit, 0));
  sums.slice(1).forEach((sum, i) => {
    expect(sum).toBeLessThanOrEqual(sums[i] + 1e-5);
  });
  expect(films).toHaveLength(8);
  expect(movieIdsOf(films).filter((movieId) => PEOPLE.flat().includes(movieId))).toEqual([]);
});

test("each person's reason is a film that they named", () => {
  for (const { people } of filmsTogether(store, PEOPLE, "average", 8)) {
    people.forEach(({ becauseOf }, person) => {
      expect(PEOPLE[person]).toContain(becauseOf);
    });
  }
});

test("of somebody who names nothing that is known there is no list", () => {
  expect(filmsTogether(store, [[4], [999_999]], "average", 5)).toEqual([]);
});
