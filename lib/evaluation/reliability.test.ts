import { expect, test } from "vitest";
import { correlationOf } from "./genome-cold-start";
import { reliabilityOf } from "./reliability";

test("estimates are gathered by tenths of what was expected, 1 in the last", () => {
  expect(reliabilityOf([0.25, 0.27, 1, 0.95], [0, 0.5, 1, 0.5])).toEqual([
    { count: 2, expected: 0.26, seen: 0.25 },
    { count: 2, expected: 0.975, seen: 0.75 },
  ]);
});

test("correlation is 1 of a line, −1 of one that falls, 0 of what does not vary", () => {
  const x = Float32Array.of(1, 2, 4);
  expect(correlationOf(x, Float32Array.of(3, 5, 9))).toBeCloseTo(1, 12);
  expect(correlationOf(x, Float32Array.of(-1, -2, -4))).toBeCloseTo(-1, 12);
  expect(correlationOf(x, Float32Array.of(7, 7, 7))).toBe(0);
  // By hand: covariance 1/2, variances 2/3 and 2/3.
  expect(correlationOf(Float32Array.of(0, 1, 2), Float32Array.of(0, 2, 1))).toBeCloseTo(0.5, 12);
});
