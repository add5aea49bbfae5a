import fc from "fast-check";
import { expect, test } from "vitest";
import { DISCOUNT, varyList } from "./vary-list";

/** Places of one remainder by three are of a kind. */
const similarity = (a: number, b: number) => (a % 3 === b % 3 ? 1 : 0);
const anyWorths = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 12 })
  .map((worths) => Float64Array.from(worths, (worth) => worth / 100).sort((a, b) => b - a));
const anyStrength = fc.integer({ min: 0, max: 40 }).map((step) => step / 20);

/** What the list is worth, summed as it is written. */
function worthOf(list: ArrayLike<number>, worths: Float64Array, strength: number): number {
  const films = Array.from(list);
  const gain = films.reduce((sum, place, row) => sum + worths[place] * DISCOUNT(row), 0);
  const pairs = films.flatMap((a, i) => films.slice(0, i).map((b) => 1 - similarity(a, b)));
  return gain + (pairs.length > 0 ? (strength * pairs.reduce((a, b) => a + b, 0)) / pairs.length : 0);
}

test("by hand: a film of another kind comes in where its distance is worth more than what it costs", () => {
  // 0 and 3 are alike; 1 in the place of 3 costs .1 / log₂ 3 = .063 and makes a distance of 1.
  const worths = Float64Array.of(0.9, 0.3, 0.3, 0.4).sort((a, b) => b - a);
  const alike = (a: number, b: number) => (a < 2 && b < 2 ? 1 : 0);
  expect([...varyList(worths, alike, 2, 0.06)]).toEqual([0, 1]);
  expect([...varyList(worths, alike, 2, 0.07)]).toEqual([0, 2]);
});

test("strength 0 keeps the first", () => {
  fc.assert(
    fc.property(anyWorths, fc.integer({ min: 1, max: 15 }), (worths, k) => {
      const all = Uint32Array.from(worths, (_, place) => place);
      expect(varyList(worths, similarity, k, 0)).toEqual(all.slice(0, k));
    }),
  );
});

test("no exchange of one film makes a list worth more, and it is worth what the first k are at least", () => {
  fc.assert(
    fc.property(anyWorths, fc.integer({ min: 1, max: 6 }), anyStrength, (worths, k, strength) => {
      const list = Array.from(varyList(worths, similarity, k, strength));
      expect(list).toEqual([...new Set(list)].sort((a, b) => a - b));
      expect(list.length).toBe(Math.min(k, worths.length));
      const value = worthOf(list, worths, strength);
      const first = list.map((_, place) => place);
      expect(value).toBeGreaterThanOrEqual(worthOf(first, worths, strength) - 1e-9);
      const others = Array.from(worths, (_, place) => place).filter((place) => !list.includes(place));
      for (const row of list.keys()) {
        for (const other of others) {
          const changed = list.with(row, other).sort((a, b) => a - b);
          expect(worthOf(changed, worths, strength)).toBeLessThanOrEqual(value + 1e-9);
        }
      }
    }),
  );
});
