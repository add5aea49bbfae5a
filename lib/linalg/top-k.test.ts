import fc from "fast-check";
import { expect, test } from "vitest";
import { TopK } from "./top-k";

interface Candidate {
  item: number;
  score: number;
}

/** Few different scores, so that many are equal; every item once. */
const candidates = fc.uniqueArray(fc.record({ item: fc.nat(1000), score: fc.integer({ min: -3, max: 3 }) }), {
  selector: ({ item }) => item,
  maxLength: 60,
});

const best = (all: Candidate[], k: number) => all.toSorted((a, b) => b.score - a.score || a.item - b.item).slice(0, k);

function keep(all: Candidate[], k: number): TopK {
  const heap = new TopK(k);
  for (const { item, score } of all) heap.push(item, score);
  return heap;
}

test("keeps what sorting by score, then item, puts first", () => {
  fc.assert(
    fc.property(candidates, fc.nat(20), (all, k) => {
      const heap = keep(all, k);
      const size = heap.sort();
      const kept = Array.from({ length: size }, (_, p) => ({ item: heap.items[p], score: heap.scores[p] }));
      expect(kept).toEqual(best(all, k));
    }),
  );
});

test("the threshold is the worst score kept, and none before the heap is full", () => {
  fc.assert(
    fc.property(candidates, fc.integer({ min: 1, max: 20 }), (all, k) => {
      const expected = all.length < k ? Number.NEGATIVE_INFINITY : best(all, k)[k - 1].score;
      expect(keep(all, k).threshold).toBe(expected);
    }),
  );
});

test("candidates below the threshold may be left out", () => {
  fc.assert(
    fc.property(candidates, fc.integer({ min: 1, max: 20 }), (all, k) => {
      const heap = new TopK(k);
      for (const { item, score } of all) if (score >= heap.threshold) heap.push(item, score);
      const size = heap.sort();
      expect(Array.from(heap.items.subarray(0, size))).toEqual(best(all, k).map(({ item }) => item));
    }),
  );
});

test("of none, none are kept", () => {
  const heap = new TopK(0);
  heap.push(1, 1);
  expect(heap.sort()).toBe(0);
  expect(new TopK(3).sort()).toBe(0);
});

test("infinite scores have their place", () => {
  const heap = keep(
    [
      { item: 1, score: Number.NEGATIVE_INFINITY },
      { item: 2, score: Number.POSITIVE_INFINITY },
      { item: 3, score: 0 },
    ],
    2,
  );
  expect(heap.sort()).toBe(2);
  expect(Array.from(heap.items)).toEqual([2, 3]);
});
