import fc from "fast-check";
import { expect, test } from "vitest";
import { ratioOf, similarityWeights } from "./choose-similarity";
import { coLikeRecall } from "./co-like-recall";

const none = () => new Uint32Array(0);
const all = (likes: Uint32Array) => (item: number) => likes.filter((other) => other !== item);

test("is by hand what the formula says", () => {
  // Weights 1, ½ and ⅓; the neighbor of 0 is 1, of 1 it is 2, of 2 a film that is not liked.
  const recall = coLikeRecall(Uint32Array.of(0, 1, 2), (item) => Uint32Array.of(item + 1), Uint32Array.of(1, 4, 9));
  expect(Array.from(recall)).toEqual([
    expect.closeTo(1 / 2 / (1 / 2 + 1 / 3), 12),
    expect.closeTo(1 / 3 / (1 + 1 / 3), 12),
    0,
  ]);
});

test("is 0 where nothing is found, 1 where all is, and nothing of fewer than two likes", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(50), { maxLength: 12 }), (items) => {
      const likes = Uint32Array.from(items);
      const popularity = Uint32Array.from({ length: 51 }, (_, item) => item % 7);
      expect(coLikeRecall(likes, none, popularity).every((value) => value === 0)).toBe(true);
      for (const value of coLikeRecall(likes, all(likes), popularity)) expect(value).toBeCloseTo(1, 12);
      expect(coLikeRecall(likes, none, popularity).length).toBe(items.length < 2 ? 0 : items.length);
    }),
  );
});

test("a mean over films has the error of drawing people", () => {
  const people = [Float64Array.of(1, 1), Float64Array.of(0, 0), Float64Array.of(1, 0)];
  expect(ratioOf(people).mean).toBe(0.5);
  // Sums less their share of the mean: 1, −1 and 0.
  expect(ratioOf(people).standardError).toBeCloseTo(Math.sqrt(2) / 6, 12);
  expect(ratioOf([])).toEqual({ mean: 0, standardError: 0 });
});

test("weights sum to one and give content its share", () => {
  const { content, collaborative, ...others } = similarityWeights(0.6);
  expect(content / collaborative).toBeCloseTo(0.6, 12);
  expect(Object.values(others).reduce((a, b) => a + b, content + collaborative)).toBeCloseTo(1, 12);
});
