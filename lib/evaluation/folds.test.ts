import { describe, expect, test } from "vitest";
import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import { ratingsLike } from "@/lib/linalg/parallel/ratings.fixture";
import { FIVE_FOLDS, foldsOverPeople, STRONG, strongFold } from "./folds";

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

describe("one split of strong generalization", () => {
  const config = { ...STRONG, heldOut: 0.25 };
  const { train, people: asked } = strongFold(ratings, config);
  const eligible = people.length;

  test("a share of those with five likes is asked, never more than the most", () => {
    expect(asked.length).toBe(Math.floor(eligible / 4));
    expect(strongFold(ratings, { ...config, most: 3 }).people.length).toBe(3);
    expect(new Set(asked.map(({ user }) => user)).size).toBe(asked.length);
    expect(strongFold(ratings, { ...config, seed: 2 }).people).not.toEqual(asked);
  });

  test("all are learned from but those asked, who are shown four fifths of their likes", () => {
    expect(train.rows).toBe(200 - asked.length);
    const ratingsOf = (user: number) => ratings.indptr[user + 1] - ratings.indptr[user];
    const heldOut = asked.reduce((sum, { user }) => sum + ratingsOf(user), 0);
    expect(train.indices.length).toBe(ratings.indices.length - heldOut);
    for (const { user, history, heldOut } of asked) {
      const likes = likesOf(user);
      expect(history.items.length).toBe(Math.floor(likes.length * 0.8));
      expect([...history.items, ...heldOut].sort((a, b) => a - b)).toEqual(likes.sort((a, b) => a - b));
    }
  });

  test("the people before them in the draw are left for validation: with room for both, none is in both", () => {
    const half = strongFold(ratings, { ...config, heldOut: 0.5 });
    const other = new Set(half.people.map(({ user }) => user));
    // The draw is the same: a quarter's test people stand where half's validation people do.
    expect(asked.filter(({ user }) => other.has(user))).toEqual([]);
  });
});
