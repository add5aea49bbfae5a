import { expect, test } from "vitest";
import { normalGenerator } from "@/lib/linalg/random";
import { halfStarsOf } from "./stars";

/** ml-latest-small's shares of ½, 1, … 5 stars in percent: counted, not assumed. */
const SHARES = [1.36, 2.79, 1.78, 7.49, 5.5, 19.88, 13.03, 26.6, 8.48, 13.1];

test("normal wishes give stars in MovieLens's proportions", () => {
  const normal = normalGenerator(1);
  const counts = new Float64Array(11);
  for (let n = 0; n < 100_000; n++) counts[halfStarsOf(0.15 + 1.05 * normal())]++;
  SHARES.forEach((share, s) => {
    expect(Math.abs(counts[s + 1] / 1000 - share), `${(s + 1) / 2} stars`).toBeLessThan(1.6);
  });
});

test("more liked is never fewer stars, from half a star to five", () => {
  const stars = Array.from({ length: 101 }, (_, n) => halfStarsOf(-5 + n / 10));
  expect(stars).toEqual(stars.toSorted((a, b) => a - b));
  expect(new Set(stars)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
});
