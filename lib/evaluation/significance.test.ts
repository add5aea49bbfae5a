import { expect, test } from "vitest";
import { measureExposure } from "./exposure";
import { estimateDifference, estimateMean } from "./significance";

test("mean and standard error by hand", () => {
  // Deviations −3, −1, 1, 3: variance 20 / 3, of the mean 5 / 3.
  expect(estimateMean([1, 3, 5, 7])).toEqual({ mean: 4, standardError: Math.sqrt(5 / 3) });
  expect(estimateMean([2])).toEqual({ mean: 2, standardError: Number.NaN });
});

test("a difference that all people have has no error, however much they differ", () => {
  const { mean, standardError } = estimateDifference([1, 11, 101], [0, 10, 100]);
  expect([mean, standardError]).toEqual([1, 0]);
});

test("values of other people are refused", () => {
  expect(() => estimateDifference([1, 2], [1])).toThrow(new RangeError("2 and 1 values, expected as many of both"));
});

test("exposure of all alike has Gini 0, of one alone (n − 1) / n", () => {
  expect(measureExposure(Uint32Array.of(3, 3, 3, 3))).toEqual({ coverage: 1, gini: 0 });
  expect(measureExposure(Uint32Array.of(0, 8, 0, 0))).toEqual({ coverage: 0.25, gini: 0.75 });
  // Half of all pairs' mean difference over the mean: (|1−3|·2 + …) by hand for 1, 3, 0, 0.
  expect(measureExposure(Uint32Array.of(1, 3, 0, 0))).toEqual({ coverage: 0.5, gini: 10 / 16 });
});

test("where nothing was recommended all items have as much, none, and the figures are numbers", () => {
  expect(measureExposure(new Uint32Array(4))).toEqual({ coverage: 0, gini: 0 });
});
