import { expect, test } from "vitest";
import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import { ratingsLike } from "@/lib/linalg/parallel/ratings.fixture";
import { FIVE_FOLDS, foldsOverPeople } from "./folds";

const stars = ratingsLike(200, 80, 3);
const ratings: CsrMatrix = { ...stars, values: Uint8Array.from(stars.values, (value) => 2 * value) };

function likesOf(user: number): number[] {
  const { indptr, indices, values } = ratings;
  return Array.from(indices.subarray(indptr[user], indptr[user + 1])).filter((_, p) => values[indptr[user] + p] >= 8);
}

const folds = foldsOverPeople(ratings, FIVE_FOLDS);
const people = folds.flatMap((fold) => fold.people);

test("everyone with five likes is held out once, and nobody else", () => {
  const eligible = Array.from({ length: 200 }, (_, user) => user).filter((user) => likesOf(user).length >= 5);
  expect(eligible.length).toBeGreaterThan(50);
  expect(people.map(({ user }) => user).sort((a, b) => a - b)).toEqual(eligible);
  const sizes = folds.map((fold) => fold.people.length);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
});

test("four fifths of a person's likes are known, the others to be found, none is both", () => {
  for (const { user, history, heldOut } of people) {
    const likes = likesOf(user);
    expect(history.items.length).toBe(Math.floor(likes.length * 0.8));
    expect([...history.items, ...heldOut].sort((a, b) => a - b)).toEqual(likes.sort((a, b) => a - b));
    expect(history.halfStars.every((rating) => rating >= 8)).toBe(true);
  }
});

test("training knows all ratings of all others, and none of those held out", () => {
  for (const { train, people: held } of folds) {
    const left = new Set(held.map(({ user }) => user));
    const others = Array.from({ length: 200 }, (_, user) => user).filter((user) => !left.has(user));
    expect(train.rows).toBe(others.length);
    others.forEach((user, row) => {
      const [from, to] = [ratings.indptr[user], ratings.indptr[user + 1]];
      const [start, end] = [train.indptr[row], train.indptr[row + 1]];
      expect(train.indices.slice(start, end)).toEqual(ratings.indices.slice(from, to));
      expect(train.values.slice(start, end)).toEqual(ratings.values.slice(from, to));
    });
  }
});

test("a seed gives the same folds, another one others", () => {
  expect(foldsOverPeople(ratings, FIVE_FOLDS)).toEqual(folds);
  expect(foldsOverPeople(ratings, { ...FIVE_FOLDS, seed: 2 })).not.toEqual(folds);
});
