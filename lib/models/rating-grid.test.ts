import { expect, test } from "vitest";
import type { KinOfFilms } from "./predicted-stars";
import { chancesOfSeeing, informativeGrid, type WellKnownFilms, wellKnownFilms as wellKnownBy } from "./rating-grid";

/** Films in groups: alike within one, with nothing in common beyond; each seen by so many of a hundred people. */
function filmsIn(groups: readonly number[], counts = groups.map(() => 40)): KinOfFilms {
  return { counts, similarity: (a, b) => (groups[a] === groups[b] ? 0.95 : -1) };
}

const USERS = 100;
/** Films that are alike are so in who sees them too. */
const wellKnownFilms = (films: KinOfFilms, users: number): WellKnownFilms =>
  wellKnownBy(films, films.similarity, users);
const nothing = { rated: [], seen: new Set<number>(), unseen: new Set<number>() };
const GROUPS = [0, 1, 0, 1, 0, 1];

test("nobody who said nothing has seen more than others have", () => {
  const known = wellKnownFilms(filmsIn(GROUPS, [90, 80, 70, 60, 50, 1]), USERS);
  expect(Array.from(chancesOfSeeing(known, nothing))).toEqual([0.9, 0.8, 0.7, 0.6, 0.5, 0.02]);
});

test("whoever saw a film has seen its like, and whoever did not has not", () => {
  const known = wellKnownFilms(filmsIn(GROUPS), USERS);
  const chances = chancesOfSeeing(known, { seen: new Set([0]), unseen: new Set([1]) });
  for (const like of [2, 4]) expect(chances[like]).toBeGreaterThan(0.5);
  for (const like of [3, 5]) expect(chances[like]).toBeLessThan(0.3);
});

test("one answer: m + k / (k + n) of the surprise where films are the same", () => {
  const known = wellKnownFilms({ counts: [40, 40], similarity: () => 1 }, USERS);
  // k = .02 + .08, n = .1: half of the surprise, which is 1 − .4.
  expect(chancesOfSeeing(known, { seen: new Set([0]), unseen: new Set() })[1]).toBeCloseTo(0.7, 12);
  expect(chancesOfSeeing(known, { seen: new Set(), unseen: new Set([0]) })[1]).toBeCloseTo(0.2, 12);
});

test("asks about what is likely to have been seen where films tell as much", () => {
  const known = wellKnownFilms(filmsIn(GROUPS), USERS);
  // Both groups have two films left, neither was rated.
  const said = { rated: [], seen: new Set([1]), unseen: new Set([0]) };
  expect(GROUPS[informativeGrid(known, said, 1)[0]]).toBe(1);
});

test("nothing that was said of, each once, and as many as there are", () => {
  const known = wellKnownFilms(filmsIn(GROUPS), USERS);
  const said = { rated: [4], seen: new Set([4, 2]), unseen: new Set([0]) };
  expect(informativeGrid(known, said, 9).toSorted()).toEqual([1, 3, 5]);
});

test("only the most rated films are asked about", () => {
  const many = Array.from({ length: 400 }, (_, film) => film % 7);
  expect(wellKnownFilms(filmsIn(many), USERS).items).toHaveLength(300);
});
