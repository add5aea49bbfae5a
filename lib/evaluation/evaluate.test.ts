import { afterAll, expect, test } from "vitest";
import { toCsr } from "@/lib/linalg/matrices.fixture";
import { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { evaluate } from "./evaluate";
import { FIVE_FOLDS, foldsOverPeople } from "./folds";
import { summarize } from "./summary";

const pool = new KernelPool(2);
afterAll(() => pool.close());

/** A checkerboard: even people love the even ones of forty films, odd people the odd ones, and hate one of the others. */
function checkerboard() {
  const [people, items] = [100, 40];
  const data = new Float64Array(people * items);
  for (let user = 0; user < people; user++) {
    for (let item = 0; item < items; item++) {
      // Everyone leaves out some films, and the first ones are left out least.
      const isSeen = (user * 7 + item * 3) % 20 > 3 + item / 8;
      if (isSeen && item % 2 === user % 2) data[user * items + item] = 10;
    }
    data[user * items + ((user + 1) % 2)] = 1;
  }
  const csr = toCsr({ rows: people, columns: items, data });
  return { ...csr, values: Uint8Array.from(csr.values) };
}

/** Nothing is known of the films but who rated them. */
const FILMS = Array.from({ length: 40 }, () => ({ genres: [], tagCounts: new Map(), directors: [], cast: [] }));

test("whoever learns from people finds all of a checkerboard, popularity half of it", async () => {
  const folds = foldsOverPeople(checkerboard(), FIVE_FOLDS);
  const measured = await evaluate(
    pool,
    folds,
    { items: FILMS, likedFrom: 8 },
    ["popularity", "collaborative", "ease", "factors", "hybrid"],
    [5, 20],
  );
  const { models, people, best } = summarize(measured);
  expect(people).toBe(100);
  expect(models.collaborative["recall@20"]).toBe(1);
  expect(models.ease["recall@20"]).toBe(1);
  expect(models.factors["recall@20"]).toBe(1);
  expect(models.hybrid["recall@20"]).toBe(1);
  expect(models.popularity["ndcg@20"]).toBeLessThan(0.8 * models.ease["ndcg@20"]);
  expect(best).not.toBe("popularity");
  expect(models.ease.coverage).toBe(1);
});

test("figures are those of the people, fold by fold, and differences are paired", async () => {
  const folds = foldsOverPeople(checkerboard(), FIVE_FOLDS);
  const measured = await evaluate(pool, folds, { items: FILMS, likedFrom: 8 }, ["popularity", "ease"], [3]);
  const { models, standardErrors, differences, metric, best } = summarize(measured);
  expect([metric, best]).toEqual(["ndcg@3", "ease"]);
  const [worse, better] = [measured.popularity.perPerson[metric], measured.ease.perPerson[metric]];
  expect(worse.length).toBe(100);
  const mean = (values: Float64Array) => values.reduce((a, b) => a + b, 0) / values.length;
  expect(models.ease[metric]).toBeCloseTo(mean(better), 12);
  expect(differences.popularity.mean).toBeCloseTo(mean(worse) - mean(better), 12);
  expect(differences.popularity.standardError).toBeGreaterThan(0);
  expect(standardErrors.ease["hr@3"]).toBeGreaterThanOrEqual(0);
});
