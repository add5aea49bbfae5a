import { expect, test } from "vitest";
import { fitLogistic, probability } from "./logistic";
import { uniformGenerator } from "./random";

test("by hand: three of four come where x is 1, one of four where it is 0", () => {
  const rows = Array.from({ length: 8 }, (_, p) => [1, p < 4 ? 1 : 0]);
  const weights = fitLogistic(
    rows,
    rows.map((_, p) => p < 3 || p === 7),
  );
  expect(probability(weights, [1, 1])).toBeCloseTo(0.75, 2);
  expect(probability(weights, [1, 0])).toBeCloseTo(0.25, 2);
});

test("weights that made the outcomes are found again", () => {
  const uniform = uniformGenerator(3);
  const rows = Array.from({ length: 20_000 }, () => [1, 4 * uniform() - 2, 4 * uniform() - 2]);
  const weights = [-1, 0.5, 1.5];
  const found = fitLogistic(
    rows,
    rows.map((x) => uniform() < probability(weights, x)),
  );
  // The standard errors are about .03.
  for (const [a, weight] of weights.entries()) expect(Math.abs(found[a] - weight)).toBeLessThan(0.1);
});

test("where all come, or none does, weights stay finite", () => {
  const rows = [
    [1, 2],
    [1, 3],
  ];
  for (const all of [true, false]) {
    const weights = fitLogistic(rows, [all, all]);
    expect(weights.every(Number.isFinite)).toBe(true);
    expect(probability(weights, [1, 2]) > 0.5).toBe(all);
  }
});
