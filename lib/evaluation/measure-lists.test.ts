import { expect, test } from "vitest";
import { compareLists, type ScoredPerson } from "./measure-lists";
import { ndcgAt, rankItems } from "./ranking-metrics";

const scored = (user: number, heldOut: number, ...scores: number[]): ScoredPerson => ({
  person: {
    user,
    history: { items: Uint32Array.of(0), halfStars: Uint8Array.of(10) },
    heldOut: Uint32Array.of(heldOut),
  },
  scores: Float32Array.from(scores),
  fame: new Float64Array(scores.length),
});

test("lists are compared person by person, in shares of the plain mean", () => {
  const people = [scored(0, 1, 9, 3, 2, 1), scored(1, 3, 9, 1, 2, 3), scored(2, 2, 9, 1, 2, 3)];
  const plain = ({ person, scores }: ScoredPerson) => rankItems(scores, person.history.items, 2);
  const swapped = (one: ScoredPerson) => plain(one).reverse();
  const { ndcg, first } = compareLists(people, plain, swapped, {
    ndcg: (list, { heldOut }) => ndcgAt(list, new Set(heldOut), 2),
    first: (list) => list[0],
  });
  // Two find theirs first, one second, and the other way round once swapped.
  const second = 1 / Math.log2(3);
  expect(ndcg.mean).toBeCloseTo((2 * second + 1) / 3, 12);
  expect(ndcg.relative).toBeCloseTo((2 * second + 1) / (2 + second) - 1, 12);
  // Differences are twice second − 1 and once 1 − second: they deviate by 4 (1 − second)² / 3.
  expect(ndcg.standardError).toBeCloseTo((2 * (1 - second)) / 3 / ((2 + second) / 3), 12);
  expect([first.mean, first.relative]).toEqual([2, expect.closeTo(6 / 7 - 1, 12)]);
});

test("lists that are the same have not changed, and no error in it", () => {
  const people = [scored(0, 1, 9, 3, 2, 1), scored(1, 3, 9, 1, 2, 3)];
  const plain = ({ person, scores }: ScoredPerson) => rankItems(scores, person.history.items, 2);
  expect(compareLists(people, plain, plain, { first: (list) => list[0] })).toEqual({
    first: { mean: 2, relative: 0, standardError: 0 },
  });
});

test("whoever is asked twice counts once", () => {
  const people = [scored(5, 1, 9, 3, 2, 1), scored(5, 3, 9, 1, 2, 3), scored(6, 2, 9, 1, 2, 3)];
  const asked = (of: Record<number, number>) => (_: Uint32Array, person: ScoredPerson["person"]) =>
    of[person.heldOut[0]];
  const once = compareLists(
    people,
    ({ scores }) => Uint32Array.of(scores.length),
    ({ scores }) => Uint32Array.of(scores.length),
    { value: asked({ 1: 2, 3: 4, 2: 9 }) },
  );
  expect(once.value).toEqual({ mean: 6, relative: 0, standardError: 0 });
});
