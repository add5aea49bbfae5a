import { afterAll, expect, test } from "vitest";
import { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { checkerboard, unknownFilms } from "./checkerboard.fixture";
import { evaluate } from "./evaluate";
import { FIVE_FOLDS, foldsOverPeople } from "./folds";
import { summarize } from "./summary";

const pool = new KernelPool(2);
afterAll(() => pool.close());

const FILMS = 40;

test("whoever learns from people finds all of a checkerboard, popularity half of it", async () => {
  const folds = foldsOverPeople(checkerboard(FILMS), FIVE_FOLDS);
  const measured = await evaluate(
    pool,
    folds,
    { items: unknownFilms(FILMS), likedFrom: 8 },
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
  const folds = foldsOverPeople(checkerboard(FILMS), FIVE_FOLDS);
  const measured = await evaluate(
    pool,
    folds,
    { items: unknownFilms(FILMS), likedFrom: 8 },
    ["popularity", "ease"],
    [3],
  );
  const { models, standardErrors, differences, metric, best, reference } = summarize(measured);
  expect([metric, best, reference]).toEqual(["ndcg@3", "ease", "ease"]);
  const other = summarize(measured, "popularity");
  expect([other.best, other.reference]).toEqual(["ease", "popularity"]);
  expect(other.differences.ease.mean).toBe(-differences.popularity.mean);
  const [worse, better] = [measured.popularity.perPerson[metric], measured.ease.perPerson[metric]];
  expect(worse.length).toBe(100);
  const mean = (values: Float64Array) => values.reduce((a, b) => a + b, 0) / values.length;
  expect(models.ease[metric]).toBeCloseTo(mean(better), 12);
  expect(differences.popularity.mean).toBeCloseTo(mean(worse) - mean(better), 12);
  expect(differences.popularity.standardError).toBeGreaterThan(0);
  expect(standardErrors.ease["hr@3"]).toBeGreaterThanOrEqual(0);
});
