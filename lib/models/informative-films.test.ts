import { expect, test } from "vitest";
import { covariancesOf, informativeFilms } from "./informative-films";
import type { StarsOfFilms, StarsSettings } from "./predicted-stars";

const SETTINGS: StarsSettings = { person: 0, taste: 0.5, film: 0, noise: 0.3, reach: 0.2 };
/** Films in groups: alike within one, with nothing in common beyond. */
const filmsIn = (groups: readonly number[]): StarsOfFilms => ({
  means: groups.map(() => 3),
  counts: groups.map(() => 10),
  similarity: (a, b) => (groups[a] === groups[b] ? 0.95 : -1),
});

function choose(groups: number[], chances: number[], known: number[], k: number): number[] {
  const films = filmsIn(groups);
  const items = groups.map((_, item) => item).filter((item) => !known.includes(item));
  const candidates = {
    items,
    chances: items.map((item) => chances[item]),
    covariances: covariancesOf(items, films, SETTINGS),
  };
  return informativeFilms(candidates, known, films, SETTINGS, k).map((place) => items[place]);
}

test("asks first for the greatest group, then for another, not for the same again", () => {
  const groups = [0, 0, 0, 0, 1, 1, 1, 2, 2];
  const asked = choose(
    groups,
    groups.map(() => 1),
    [],
    3,
  );
  expect(asked.map((item) => groups[item])).toEqual([0, 1, 2]);
});

test("what is known already is not asked about", () => {
  const groups = [0, 0, 0, 0, 1, 1, 1, 2, 2];
  const asked = choose(
    groups,
    groups.map(() => 1),
    [0],
    2,
  );
  expect(asked.map((item) => groups[item])).toEqual([1, 2]);
});

test("of films alike the one that more have seen", () => {
  expect(choose([0, 0, 0], [0.2, 0.6, 0.4], [], 1)).toEqual([1]);
});

test("all of them where there are fewer than asked for", () => {
  expect(choose([0, 1], [1, 1], [], 5).toSorted()).toEqual([0, 1]);
});
