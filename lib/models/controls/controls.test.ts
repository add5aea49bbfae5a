import fc from "fast-check";
import { expect, test } from "vitest";
import { avoidSeeds } from "./avoid-seeds";
import { critiqueScores } from "./critique-scores";
import { fameOf, favorPopular } from "./favor-popular";
import { favorRecent, knownYears } from "./favor-recent";
import { anyItem, anyScores, anyStrength, ITEMS } from "./scores.fixture";

/** The order in which controls are applied; a list is then ranked, and last diversified. */
const FAME = fameOf(Uint32Array.from({ length: ITEMS }, (_, item) => 1000 >> item));
const YEARS = knownYears(Array.from({ length: ITEMS }, (_, item) => (item % 3 ? 1950 + item * 5 : undefined)));
const similarity = (a: number, b: number) => 1 - Math.abs(a - b) / 5;
const relevances = () => Float64Array.from({ length: ITEMS }, (_, item) => item / ITEMS);

function controlled(scores: Float32Array, strengths: number[], more: boolean, negative: number[], strength: number) {
  const critiqued = critiqueScores(scores, relevances, [2], more ? [{ tag: 0, direction: 1 }] : []);
  const tilted = favorRecent(favorPopular(critiqued, FAME, strengths[0]), YEARS, strengths[1]);
  return avoidSeeds(tilted, similarity, negative, strength);
}

test("controls that ask for nothing leave every score as it is", () => {
  fc.assert(
    fc.property(anyScores, (scores) => {
      expect(controlled(scores, [0, 0], false, [], 1)).toEqual(scores);
    }),
  );
});

test("none brings back what another left out, and a negative seed raises nothing after the others", () => {
  fc.assert(
    fc.property(anyScores, anyStrength, anyStrength, fc.boolean(), anyItem, (scores, p, r, more, seed) => {
      const before = controlled(scores, [p, r], more, [], 1);
      const after = controlled(scores, [p, r], more, [seed], 1);
      scores.forEach((score, item) => {
        if (score === Number.NEGATIVE_INFINITY || (more && item <= 2) || item === seed) {
          expect(after[item]).toBe(Number.NEGATIVE_INFINITY);
        }
        expect(after[item]).toBeLessThanOrEqual(before[item]);
      });
    }),
  );
});
