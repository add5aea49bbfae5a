import { afterAll, expect, test } from "vitest";
import { blockOf } from "@/lib/linalg/parallel/dense";
import { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { ratingsLike } from "@/lib/linalg/parallel/ratings.fixture";
import { solveFactors } from "@/lib/linalg/parallel/solve-factors";
import { factorsEngine, fitItemFactors } from "./factors-engine";
import { gradedScale, preferenceMatrix } from "./preferences";

const pool = new KernelPool(2);
afterAll(() => pool.close());

const GRADED = gradedScale(8);
const CONFIG = { rank: 8, unobservedWeight: 0.1, regularization: 0.02, iterations: 5, seed: 1 };
const stars = ratingsLike(120, 50, 6);
const ratings = { ...stars, values: Uint8Array.from(stars.values, (value) => 2 * value) };
const preferences = preferenceMatrix(ratings, GRADED);

const historyOf = (user: number) => {
  const [start, end] = [ratings.indptr[user], ratings.indptr[user + 1]];
  return { items: ratings.indices.slice(start, end), halfStars: ratings.values.slice(start, end) };
};

test("whoever was trained on is folded in to the scores that training gives", async () => {
  const Y = await fitItemFactors(pool, preferences, CONFIG);
  const users = await pool.memory.scope(async () => {
    const X = blockOf(pool.memory.floats(120 * 8), 120, 8);
    await solveFactors(pool, preferences, blockOf(pool.memory.share(Y.data), 50, 8), X, CONFIG);
    return X.data.slice();
  });
  const engine = factorsEngine(Y, GRADED, CONFIG);
  for (let user = 0; user < 120; user++) {
    const scores = engine.scoreItems(historyOf(user));
    for (let item = 0; item < 50; item++) {
      if (scores[item] === Number.NEGATIVE_INFINITY) continue;
      let trained = 0;
      for (let p = 0; p < 8; p++) trained += users[user * 8 + p] * Y.data[item * 8 + p];
      expect(scores[item]).toBeCloseTo(trained, 4);
    }
  }
});

test("only films with factors of their own are similar to others, and to a film with none but expected ones", () => {
  const Y = { rows: 4, columns: 2, data: Float32Array.of(1, 0, 0, 1, 2, 0, 3, 3) };
  const engine = factorsEngine(Y, GRADED, CONFIG, Uint8Array.of(1, 1, 0, 1));
  const none = Number.NEGATIVE_INFINITY;
  expect([...engine.similar(0)]).toEqual([1, 0, none, expect.closeTo(Math.SQRT1_2, 6)]);
  expect([...engine.similar(2)]).toEqual([1, 0, none, expect.closeTo(Math.SQRT1_2, 6)]);
});
