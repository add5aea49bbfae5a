import { expect, test } from "vitest";
import { lineResiduals } from "./line-residuals";

test("of a line nothing is left", () => {
  for (const rest of lineResiduals([1, 2, 5], [3, 5, 11])) expect(rest).toBeCloseTo(0, 12);
});

test("what is at right angles to the line stays", () => {
  // (1, −2, 1) has no slope along (0, 1, 2).
  const rest = lineResiduals([0, 1, 2], [10 + 1, 13 - 2, 16 + 1]);
  [1, -2, 1].forEach((value, i) => {
    expect(rest[i]).toBeCloseTo(value, 12);
  });
});

test("where all stand at one place only the mean is taken away", () => {
  expect(lineResiduals([1, 1, 1], [2, 3, 7])).toEqual([-2, -1, 3]);
  expect(lineResiduals([], [])).toEqual([]);
});
