import fc from "fast-check";
import { expect, test } from "vitest";
import { anyItem, anyScores, anyStrength, ITEMS } from "./scores.fixture";
import { tiltScores } from "./tilt-scores";

const anyValues = fc.array(fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(Number.NaN)), {
  minLength: ITEMS,
  maxLength: ITEMS,
});

test("by hand: two deviations of the scores for one of the values", () => {
  // Scores deviate by 2, values by 10 from 100.
  const tilted = tiltScores(Float32Array.of(1, 5, Number.NEGATIVE_INFINITY), [110, 90, 5000], 0.5);
  expect([...tilted]).toEqual([3, 3, Number.NEGATIVE_INFINITY]);
});

test("strength 0 changes nothing", () => {
  fc.assert(
    fc.property(anyScores, anyValues, (scores, values) => {
      expect(tiltScores(scores, values, 0)).toEqual(scores);
    }),
  );
});

test("what is not known stays so, what has no value keeps its score", () => {
  fc.assert(
    fc.property(anyScores, anyValues, anyStrength, (scores, values, strength) => {
      tiltScores(scores, values, strength).forEach((score, item) => {
        if (scores[item] === Number.NEGATIVE_INFINITY || Number.isNaN(values[item])) expect(score).toBe(scores[item]);
        else expect(score).toBeGreaterThan(Number.NEGATIVE_INFINITY);
      });
    }),
  );
});

test("a higher value gains on a lower one as the strength rises", () => {
  fc.assert(
    fc.property(anyScores, anyValues, anyStrength, anyStrength, anyItem, anyItem, (scores, values, s, t, a, b) => {
      fc.pre(values[a] > values[b] && s < t && scores[a] > Number.NEGATIVE_INFINITY);
      fc.pre(scores[b] > Number.NEGATIVE_INFINITY);
      const lead = (strength: number) => {
        const tilted = tiltScores(scores, values, strength);
        return tilted[a] - tilted[b];
      };
      expect(lead(t)).toBeGreaterThan(lead(s) - 1e-4);
    }),
  );
});

test("an engine's scale and origin do not matter: the tilted scores have the same", () => {
  fc.assert(
    fc.property(anyScores, anyValues, anyStrength, (scores, values, strength) => {
      fc.pre(new Set(scores).size > 2);
      const scaled = tiltScores(
        scores.map((score) => 4 * score - 8),
        values,
        strength,
      );
      tiltScores(scores, values, strength).forEach((score, item) => {
        if (score > Number.NEGATIVE_INFINITY) expect(scaled[item]).toBeCloseTo(4 * score - 8, 2);
      });
    }),
  );
});

test.each([1.01, -2, Number.NaN])("a strength of %d is refused", (strength) => {
  expect(() => tiltScores(Float32Array.of(1), [1], strength)).toThrow(`strength ${strength}, expected −1 to 1`);
});
