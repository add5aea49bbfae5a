import { expect, test } from "vitest";
import { formatCount, formatMean, plural, titleWithYear, unbroken } from "./format";

test("counts have commas between thousands", () => {
  expect([0, 999, 1000, 25_000_095].map(formatCount)).toEqual(["0", "999", "1,000", "25,000,095"]);
});

test("means have two digits, and a dash where nobody rated", () => {
  expect([3.9209, 4, undefined].map(formatMean)).toEqual(["3.92", "4.00", "–"]);
});

test("one rating, no ratings, two ratings", () => {
  expect([1, 0, 2, 1200].map((count) => plural(count, "rating"))).toEqual([
    "1 rating",
    "0 ratings",
    "2 ratings",
    "1,200 ratings",
  ]);
});

test("a title has its year in parentheses, where it has one", () => {
  expect(titleWithYear({ title: "Dune", year: 2021 })).toBe("Dune (2021)");
  expect(titleWithYear({ title: "Dune" })).toBe("Dune");
});

test("a hyphenated word is read as it was, and does not break", () => {
  expect(unbroken("Sci-Fi").replace(/\p{Cf}/gu, "")).toBe("Sci-Fi");
  expect(unbroken("Sci-Fi")).not.toMatch(/-\w/);
});
