import fc from "fast-check";
import { expect, test } from "vitest";
import { type Critique, critiqueScores } from "./critique-scores";
import { anyScores, ITEMS } from "./scores.fixture";

const UNKNOWN = Number.NEGATIVE_INFINITY;
const [ATMOSPHERIC, VIOLENT] = [0, 1];
/** Films x tags, in hundredths; film 5 was not measured. */
const GENOME = [
  [50, 50],
  [60, 50],
  [75, 40],
  [100, 60],
  [40, 0],
];
const SIMILARITIES = Float32Array.of(1, 0.5, 0.5, 0.25, 0.5, 0.5);
const lookUp = (tag: number) => Float64Array.from(SIMILARITIES, (_, item) => (GENOME[item]?.[tag] ?? Number.NaN) / 100);

function scores(seeds: number[], ...critiques: [number, 1 | -1][]): number[] {
  const asked = critiques.map(([tag, direction]): Critique => ({ tag, direction }));
  return [...critiqueScores(SIMILARITIES, lookUp, seeds, asked)];
}
const near = (expected: number[]) =>
  expected.map((score) => (score === UNKNOWN ? score : (expect.closeTo(score, 6) as number)));

test("more of a tag: in proportion up to a quarter, and no more beyond", () => {
  expect(scores([0], [ATMOSPHERIC, 1])).toEqual(near([UNKNOWN, 0.5 * 0.4, 0.5, 0.25, UNKNOWN, UNKNOWN]));
});

test("less of a tag", () => {
  expect(scores([0], [VIOLENT, -1])).toEqual(near([UNKNOWN, UNKNOWN, 0.5 * 0.4, UNKNOWN, 0.5, UNKNOWN]));
});

test("critiques multiply: what leaves one unanswered is out", () => {
  const both = scores([0], [ATMOSPHERIC, 1], [VIOLENT, -1]);
  expect(both).toEqual(near([UNKNOWN, UNKNOWN, 0.5 * 0.4, UNKNOWN, UNKNOWN, UNKNOWN]));
});

test("several seeds are taken at their mean, those without relevance left out", () => {
  // (50 + 100) / 2 = 75.
  expect(scores([0, 3, 5], [ATMOSPHERIC, 1])).toEqual(near([UNKNOWN, UNKNOWN, UNKNOWN, 0.25, UNKNOWN, UNKNOWN]));
  expect(scores([5], [ATMOSPHERIC, 1])).toEqual(Array(6).fill(UNKNOWN));
});

test("an unlike film that answers scores 0, below all that are like", () => {
  const result = critiqueScores(
    Float32Array.of(1, -0.5, 0.1),
    (tag) => lookUp(tag).subarray(0, 3),
    [0],
    [{ tag: ATMOSPHERIC, direction: 1 }],
  );
  expect(result[1]).toBe(0);
  expect(result[2]).toBeGreaterThan(0);
});

test("scores of many films are those of the formula, film by film, whatever is not known", () => {
  const values = fc.oneof(fc.constant(Number.NaN), fc.float({ min: 0, max: 1, noNaN: true }));
  const film = fc.record({
    similarity: fc.oneof(fc.constant(UNKNOWN), fc.float({ min: -1, max: 1, noNaN: true })),
    relevances: fc.tuple(values, values),
  });
  fc.assert(
    fc.property(fc.array(film, { minLength: 1, maxLength: 40 }), anyCritiques, (films, asked) => {
      const critiques = asked.map(({ tag, direction }) => ({ tag: tag % 2, direction }));
      const relevances = (tag: number) => Float32Array.from(films, (one) => one.relevances[tag]);
      const result = critiqueScores(
        Float32Array.from(films, ({ similarity }) => similarity),
        relevances,
        [0],
        critiques,
      );
      films.forEach(({ similarity, relevances: g }, item) => {
        let expected = critiques.length > 0 && similarity > UNKNOWN ? Math.max(0, similarity) : similarity;
        for (const { tag, direction } of critiques) {
          const moved = direction * (g[tag] - films[0].relevances[tag]);
          expected = moved > 0 && expected > UNKNOWN ? expected * Math.min(1, moved / 0.25) : UNKNOWN;
        }
        if (expected === UNKNOWN) expect(result[item]).toBe(UNKNOWN);
        else expect(result[item]).toBeCloseTo(expected, 6);
      });
    }),
    { numRuns: 300 },
  );
});

const genome = fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }), {
  minLength: ITEMS,
  maxLength: ITEMS,
});
const anyCritiques = fc.array(fc.record({ tag: fc.nat(2), direction: fc.constantFrom<1 | -1>(1, -1) }), {
  maxLength: 3,
});

test("without critiques nothing changes, with any no score rises above a likeness, and all that stay have moved", () => {
  fc.assert(
    fc.property(anyScores, genome, anyCritiques, fc.nat(ITEMS - 1), (similarities, G, critiques, seed) => {
      const result = critiqueScores(similarities, (tag) => G.map((film) => film[tag] / 100), [seed], critiques);
      if (critiques.length === 0) expect(result).toEqual(similarities);
      else {
        result.forEach((score, item) => {
          expect(score).toBeLessThanOrEqual(Math.max(0, similarities[item]));
          if (similarities[item] === UNKNOWN) expect(score).toBe(UNKNOWN);
          if (score === UNKNOWN) return;
          for (const { tag, direction } of critiques)
            expect(direction * (G[item][tag] - G[seed][tag])).toBeGreaterThan(0);
        });
      }
    }),
  );
});
