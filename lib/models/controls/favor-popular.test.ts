import fc from "fast-check";
import { expect, test } from "vitest";
import { fameOf, favorPopular } from "./favor-popular";
import { anyItem, anyScores, anyStrength, ITEMS } from "./scores.fixture";

test("of films that score alike, crowd pleasers put the more rated first, hidden gems the less rated", () => {
  const anyCounts = fc
    .array(fc.nat(100_000), { minLength: ITEMS, maxLength: ITEMS })
    .map((counts) => Uint32Array.from(counts));
  fc.assert(
    fc.property(anyScores, anyCounts, anyStrength, anyItem, anyItem, (scores, counts, strength, a, b) => {
      fc.pre(scores[a] > Number.NEGATIVE_INFINITY && counts[a] > counts[b]);
      scores[b] = scores[a];
      const result = favorPopular(scores, fameOf(counts), strength);
      expect(Math.sign(strength) * (result[a] - result[b])).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("counts are worth their logarithm: 9, 99 and 999 ratings are as far apart", () => {
  const [few, some, many] = favorPopular(Float32Array.of(1, 2, 3), fameOf(Uint32Array.of(9, 99, 999)), 1);
  // Scores and ln(1 + n) deviate alike, so each step of the counts is worth two of the scores'.
  expect([few, some, many]).toEqual([-1, 2, 5].map((score) => expect.closeTo(score, 5)));
});
