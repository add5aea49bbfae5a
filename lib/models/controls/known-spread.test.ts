import { expect, test } from "vitest";
import { knownSpread, spreadOf } from "./known-spread";

const UNKNOWN = Number.NEGATIVE_INFINITY;

test("mean and deviation are those of the known items", () => {
  expect(knownSpread(Float32Array.of(1, UNKNOWN, 3, 5, 7))).toEqual({ mean: 4, deviation: Math.sqrt(5) });
});

test("another property counts where the item is known and has it", () => {
  const scores = Float32Array.of(0, UNKNOWN, 0, 0);
  expect(spreadOf([1980, 1900, 2000, Number.NaN], scores)).toEqual({ mean: 1990, deviation: 10 });
});

test("small scores keep their own deviation; equal ones and none have one of 1", () => {
  expect(knownSpread(Float32Array.of(1e-9, 3e-9)).deviation).toBeCloseTo(1e-9, 15);
  expect(knownSpread(Float32Array.of(2, 2))).toEqual({ mean: 2, deviation: 1 });
  expect(knownSpread(Float32Array.of(UNKNOWN))).toEqual({ mean: 0, deviation: 1 });
});
