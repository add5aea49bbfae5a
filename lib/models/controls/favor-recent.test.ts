import { expect, test } from "vitest";
import { favorRecent, knownYears } from "./favor-recent";

const SCORES = Float32Array.of(1, 2, 3, 2.5);
const YEARS = knownYears([2020, 2000, 1980, undefined]);

test("newer films gain, older ones lose, one without a year keeps its score", () => {
  const [a, b, c, d] = favorRecent(SCORES, YEARS, 0.5);
  expect(a).toBeGreaterThan(1);
  expect([b, d]).toEqual([2, 2.5]);
  expect(c).toBeLessThan(3);
});

test("and the other way round toward older", () => {
  const [newer, older] = [favorRecent(SCORES, YEARS, 1), favorRecent(SCORES, YEARS, -1)];
  SCORES.forEach((score, item) => {
    expect(newer[item] + older[item]).toBeCloseTo(2 * score, 5);
  });
});

test("where no film has a year nothing changes", () => {
  expect(favorRecent(SCORES, knownYears([undefined, undefined, undefined, undefined]), 1)).toEqual(SCORES);
});
