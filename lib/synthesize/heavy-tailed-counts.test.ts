import { expect, test } from "vitest";
import { heavyTailedCounts } from "./heavy-tailed-counts";

const sum = (counts: Uint32Array) => counts.reduce((all, count) => all + count, 0);

test.each<[total: number, people: number, bounds: [number, number]]>([
  [25_000, 163, [20, 2000]],
  [3260, 163, [20, 47]],
  [7661, 163, [20, 47]],
  [1, 1, [1, 10]],
  [5, 5, [1, 1]],
])("%d over %d people, each within %j", (total, people, [least, most]) => {
  const counts = heavyTailedCounts(total, people, [least, most], 1);
  expect(counts.length).toBe(people);
  expect(sum(counts)).toBe(total);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(least);
  expect(Math.max(...counts)).toBeLessThanOrEqual(most);
});

test("has ml-25m's tail: a mean twice the median", () => {
  const counts = heavyTailedCounts(1_538_000, 10_000, [20, 30_000], 1).sort();
  expect(counts[5000]).toBeGreaterThan(60);
  expect(counts[5000]).toBeLessThan(80);
  expect(counts[9999]).toBeGreaterThan(3000);
});

test("says what cannot be", () => {
  expect(() => heavyTailedCounts(19, 1, [20, 30], 1)).toThrow("1 counts of 20 to 30 cannot add up to 19");
});
