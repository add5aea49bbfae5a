import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { ratingsLike } from "@/lib/linalg/parallel/ratings.fixture";
import type { Engine, History } from "@/lib/models/engine";
import { ENGINE_NAMES, ENGINES } from "./engines";

const ITEMS = 90;
const pool = new KernelPool(2);
afterAll(() => pool.close());

/** Ratings in half stars, items by falling number of them, as every data set is. */
function ratingsByPopularity(): CsrMatrix {
  const { indices, values, ...rest } = ratingsLike(300, ITEMS, 5);
  const counts = new Uint32Array(ITEMS);
  for (const item of indices) counts[item]++;
  const order = Array.from(counts.keys()).sort((a, b) => counts[b] - counts[a] || a - b);
  const rank = Uint32Array.from(order.keys());
  order.forEach((item, place) => {
    rank[item] = place;
  });
  return { ...rest, indices: indices.map((item) => rank[item]), values: Uint8Array.from(values, (stars) => stars * 2) };
}

const ratings = ratingsByPopularity();
const items = Array.from({ length: ITEMS }, (_, item) => ({
  genres: [`genre ${item % 4}`],
  year: 1950 + item,
  tagCounts: new Map([[item % 7, 1]]),
  directors: [`director ${item % 11}`],
  cast: [],
}));
const histories: fc.Arbitrary<History> = fc
  .uniqueArray(fc.record({ item: fc.nat(ITEMS - 1), halfStars: fc.integer({ min: 1, max: 10 }) }), {
    selector: ({ item }) => item,
    maxLength: 15,
  })
  .map((entries) => ({
    items: Uint32Array.from(entries, ({ item }) => item),
    halfStars: Uint8Array.from(entries, ({ halfStars }) => halfStars),
  }));

describe.each(ENGINE_NAMES)("the engine %s", (name) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await ENGINES[name](pool, { ratings, items, likedFrom: 8 });
  });

  test("has a score for every item, or −Infinity", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const scores = engine.scoreItems(history);
        expect(scores.length).toBe(ITEMS);
        expect(scores.every((score) => Number.isFinite(score) || score === Number.NEGATIVE_INFINITY)).toBe(true);
        expect(scores.some(Number.isFinite)).toBe(true);
      }),
    );
  });

  test("explains each score by parts that sum to it, and nothing that has none", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const scores = engine.scoreItems(history);
        for (let item = 0; item < ITEMS; item++) {
          const explanation = engine.explain(history, item);
          expect(explanation !== undefined).toBe(Number.isFinite(scores[item]));
          if (!explanation) continue;
          expect(explanation.contributions.length).toBe(history.items.length);
          const sum = explanation.contributions.reduce((a, b) => a + b, explanation.base);
          expect(Math.abs(sum - scores[item])).toBeLessThan(1e-5 * Math.max(1, Math.abs(scores[item])));
        }
      }),
      { numRuns: 25 },
    );
  });

  test("tells how like every item is to one, or −Infinity", () => {
    for (let item = 0; item < ITEMS; item++) {
      const similarities = engine.similar(item);
      expect(similarities.length).toBe(ITEMS);
      expect(similarities.every((like) => Number.isFinite(like) || like === Number.NEGATIVE_INFINITY)).toBe(true);
    }
    expect(engine.similar(0).some(Number.isFinite)).toBe(true);
  });

  test.runIf(["content", "ease", "ease-dense", "factors", "hybrid"].includes(name))(
    "has what is disliked count against what it speaks for",
    () => {
      for (let item = 0; item < 20; item++) {
        const explained = (halfStars: number, other: number) =>
          engine.explain({ items: Uint32Array.of(item), halfStars: Uint8Array.of(halfStars) }, other)
            ?.contributions[0] ?? 0;
        for (let other = 0; other < ITEMS; other++) {
          const [liked, disliked] = [explained(10, other), explained(1, other)];
          if (other !== item && Math.abs(liked) > 1e-6) expect(Math.sign(disliked)).toBe(-Math.sign(liked));
        }
      }
    },
  );

  test("gives the same for a history in another order", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const reversed = { items: history.items.toReversed(), halfStars: history.halfStars.toReversed() };
        const [scores, others] = [engine.scoreItems(history), engine.scoreItems(reversed)];
        for (let item = 0; item < ITEMS; item++) {
          if (scores[item] === others[item]) continue;
          expect(Math.abs(scores[item] - others[item])).toBeLessThan(1e-5);
        }
      }),
    );
  });

  test("is asked by anyone without being changed", () => {
    const history = { items: Uint32Array.of(3, 1), halfStars: Uint8Array.of(10, 8) };
    const before = engine.scoreItems(history);
    engine.scoreItems({ items: Uint32Array.of(2), halfStars: Uint8Array.of(10) }).fill(7);
    expect(engine.scoreItems(history)).toEqual(before);
  });
});
