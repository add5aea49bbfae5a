import { expect, test } from "vitest";
import { personDeviation, shrunkMean } from "./person-baseline";

test("five ratings a star above the films' means are believed by half", () => {
  expect(personDeviation([4, 5, 4, 3, 4], [3, 4, 3, 2, 3])).toBe(0.5);
});

test("without ratings a person is like all others", () => {
  expect(personDeviation([], [])).toBe(0);
});

test("a shrunk mean by hand", () => {
  expect(shrunkMean([2, 4], 1)).toBe(2);
});
