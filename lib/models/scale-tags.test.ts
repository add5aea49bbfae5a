import { expect, test } from "vitest";
import { scaleTags } from "./scale-tags";

test("centers each tag and divides by the root of its spread", () => {
  // The first tag has mean 0.5 and standard deviation 0.25, the second mean 0.3 and deviation 0.01.
  const tagRelevance = { rows: 2, columns: 2, data: Float32Array.of(0.25, 0.29, 0.75, 0.31) };
  const { data } = scaleTags(tagRelevance);
  expect(data[0]).toBeCloseTo(-0.25 / Math.sqrt(0.25), 5);
  expect(data[2]).toBeCloseTo(0.25 / Math.sqrt(0.25), 5);
  expect(data[1]).toBeCloseTo(-0.01 / Math.sqrt(0.01), 3);
  expect(data[3]).toBeCloseTo(0.01 / Math.sqrt(0.01), 3);
});

test("a tag that is the same everywhere says nothing", () => {
  const tagRelevance = { rows: 3, columns: 2, data: Float32Array.of(0.7, 0, 0.7, 1, 0.7, 0) };
  const { data } = scaleTags(tagRelevance);
  expect([data[0], data[2], data[4]]).toEqual([0, 0, 0]);
  expect(data.every(Number.isFinite)).toBe(true);
});
