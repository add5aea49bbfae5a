import { expect, test } from "vitest";
import { FIVE_FOLDS, type Fold } from "./folds";
import { foldsApart } from "./folds-apart";

const [PEOPLE, ITEMS] = [40, 10];
const ratings = {
  rows: PEOPLE,
  columns: ITEMS,
  indptr: Uint32Array.from({ length: PEOPLE + 1 }, (_, user) => user * ITEMS),
  indices: Uint32Array.from({ length: PEOPLE * ITEMS }, (_, e) => e % ITEMS),
  values: new Uint8Array(PEOPLE * ITEMS).fill(9),
};
const usersOf = (folds: Fold[]) => folds.flatMap(({ people }) => people.map(({ user }) => user));

test("who is chosen by is not reported of, and each of the others is once", () => {
  const { choosing, reporting } = foldsApart(ratings, FIVE_FOLDS, { seed: 21, folds: 2, divisions: 1 });
  expect([usersOf(choosing).length, usersOf(reporting).length]).toEqual([16, 24]);
  expect(new Set([...usersOf(choosing), ...usersOf(reporting)]).size).toBe(PEOPLE);
  expect([...choosing, ...reporting].every(({ train }) => train.rows === 32)).toBe(true);
});

test("divided anew the same people look for other likes", () => {
  const { choosing } = foldsApart(ratings, FIVE_FOLDS, { seed: 21, folds: 2, divisions: 4 });
  expect(choosing.map(({ people }) => people.length)).toEqual([32, 32]);
  expect(new Set(usersOf(choosing)).size).toBe(16);
  const [{ people }] = choosing;
  const ofOne = people.filter(({ user }) => user === people[0].user);
  expect(ofOne).toHaveLength(4);
  expect(new Set(ofOne.map(({ heldOut }) => heldOut.slice().sort().join())).size).toBeGreaterThan(1);
});
