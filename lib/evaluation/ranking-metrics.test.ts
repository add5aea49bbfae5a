import fc from "fast-check";
import { expect, test } from "vitest";
import { hitRateAt, ndcgAt, rankItems, recallAt } from "./ranking-metrics";

const ranked = Uint32Array.of(7, 3, 9, 1, 4);

test("recall is over what can be found in k places", () => {
  const heldOut = new Set([3, 4, 8]);
  expect(recallAt(ranked, heldOut, 1)).toBe(0);
  expect(recallAt(ranked, heldOut, 2)).toBe(1 / 2);
  expect(recallAt(ranked, heldOut, 5)).toBe(2 / 3);
  expect(recallAt(ranked, heldOut, 100)).toBe(2 / 3);
});

test("a hit anywhere in the first k is a hit", () => {
  expect([1, 2, 5].map((k) => hitRateAt(ranked, new Set([3]), k))).toEqual([0, 1, 1]);
});

test("NDCG by hand: hits in places 2 and 5 of three to be found", () => {
  const gain = 1 / Math.log2(3) + 1 / Math.log2(6);
  const ideal = 1 + 1 / Math.log2(3) + 1 / 2;
  expect(ndcgAt(ranked, new Set([3, 4, 8]), 5)).toBeCloseTo(gain / ideal, 12);
  expect(ndcgAt(ranked, new Set([3, 4, 8]), 2)).toBeCloseTo(1 / Math.log2(3) / (1 + 1 / Math.log2(3)), 12);
});

test("the best order has 1, whatever k, and no order has more", () => {
  const case_ = fc.record({
    order: fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 30 }),
    heldOut: fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 30 }),
    k: fc.integer({ min: 1, max: 50 }),
  });
  fc.assert(
    fc.property(case_, ({ order, heldOut, k }) => {
      expect(ndcgAt(Uint32Array.from(heldOut), new Set(heldOut), k)).toBeCloseTo(1, 12);
      expect(recallAt(Uint32Array.from(heldOut), new Set(heldOut), k)).toBe(1);
      for (const measure of [ndcgAt, recallAt, hitRateAt]) {
        const value = measure(Uint32Array.from(order), new Set(heldOut), k);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
      }
    }),
  );
});

test("items are ranked by score, equal ones by row, those seen, unknown and no candidates left out", () => {
  const scores = fc.array(fc.constantFrom(-1, 0, 1, 2, Number.NEGATIVE_INFINITY), { minLength: 1, maxLength: 30 });
  const someItems = fc.array(fc.nat(35));
  const lists = fc.option(fc.array(someItems, { maxLength: 2 }), { nil: undefined });
  fc.assert(
    fc.property(scores, someItems, fc.integer({ min: 1, max: 35 }), lists, (scores, seen, k, lists) => {
      const expected = Array.from(scores.keys())
        .filter((item) => Number.isFinite(scores[item]) && !seen.includes(item))
        .filter((item) => lists === undefined || lists.flat().includes(item))
        .sort((a, b) => scores[b] - scores[a] || a - b)
        .slice(0, k);
      const candidates = lists?.map((list) => Uint32Array.from(list));
      const ranked = rankItems(Float32Array.from(scores), Uint32Array.from(seen), k, candidates);
      expect(Array.from(ranked)).toEqual(expected);
    }),
  );
});
