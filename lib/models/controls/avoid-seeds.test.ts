import fc from "fast-check";
import { expect, test } from "vitest";
import { avoidSeeds } from "./avoid-seeds";
import { anyItem, anyScores } from "./scores.fixture";

const UNKNOWN = Number.NEGATIVE_INFINITY;
/** 1 for an item and itself, less the farther apart their numbers are, below 0 at last. */
const similarity = (a: number, b: number) => 1 - Math.abs(a - b) / 5;
const anySeeds = fc.uniqueArray(anyItem, { maxLength: 4 });
const anyStrength = fc.integer({ min: 0, max: 20 }).map((step) => step / 20);

test("by hand: from the best to the mean at full likeness, by halves at half", () => {
  // Best 8, mean 4; item 1 is .8 like the seed, item 2 .6 and item 3 .4.
  const result = avoidSeeds(Float32Array.of(0, 8, 8, UNKNOWN, 0), similarity, [0], 0.5);
  expect([...result]).toEqual([UNKNOWN, 8 - 0.8 * 2, 8 - 0.6 * 2, UNKNOWN, -0.2 * 2].map((x) => Math.fround(x)));
});

test("without seeds nothing changes; with strength 0 the seeds alone are left out", () => {
  fc.assert(
    fc.property(anyScores, anySeeds, anyStrength, (scores, seeds, strength) => {
      expect(avoidSeeds(scores, similarity, [], strength)).toEqual(scores);
      const expected = scores.map((score, item) => (seeds.includes(item) ? UNKNOWN : score));
      expect(avoidSeeds(scores, similarity, seeds, 0)).toEqual(expected);
    }),
  );
});

test("a further seed raises no film and is never recommended itself; what is not known stays so", () => {
  fc.assert(
    fc.property(anyScores, anySeeds, anyItem, anyStrength, (scores, seeds, further, strength) => {
      const before = avoidSeeds(scores, similarity, seeds, strength);
      const after = avoidSeeds(scores, similarity, [...seeds, further], strength);
      after.forEach((score, item) => {
        expect(score).toBeLessThanOrEqual(before[item]);
        if (scores[item] === UNKNOWN) expect(score).toBe(UNKNOWN);
      });
      for (const seed of [...seeds, further]) expect(after[seed]).toBe(UNKNOWN);
    }),
  );
});

test("of films that score alike the one less like the seed comes first", () => {
  const result = avoidSeeds(Float32Array.of(3, 1, 1, 1, 1, 1, 1), similarity, [0], 1);
  const lost = Array.from(result.subarray(1), (score) => 1 - score);
  expect(lost).toEqual([...lost].sort((a, b) => b - a));
  expect(lost[0]).toBeGreaterThan(lost[4]);
  expect(lost[4]).toBe(0);
});

test.each([-0.1, 1.5, Number.NaN])("a strength of %d is refused", (strength) => {
  expect(() => avoidSeeds(Float32Array.of(1), similarity, [0], strength)).toThrow("expected 0 to 1");
});
