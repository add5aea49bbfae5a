import fc from "fast-check";
import { expect, test } from "vitest";
import { counterOfShared, likersOf, shareInterval } from "./likers";

test("likers stand film by film, rising", () => {
  const ratings = {
    rows: 3,
    columns: 3,
    indptr: Uint32Array.of(0, 2, 3, 6),
    indices: Uint32Array.of(2, 0, 2, 0, 1, 2),
    values: Uint8Array.of(8, 9, 7, 10, 1, 8),
  };
  expect(likersOf(ratings, 8)).toEqual({ starts: Uint32Array.of(0, 2, 2, 4), users: Uint32Array.of(0, 2, 0, 2) });
});

test("those who stand in both lists are counted as sets count them, however many lists", () => {
  const anyList = fc.uniqueArray(fc.nat(60)).map((values) => Uint32Array.from(values).sort());
  fc.assert(
    fc.property(fc.array(anyList, { maxLength: 20 }), fc.array(anyList, { maxLength: 3 }), (lists, others) => {
      const countShared = counterOfShared(lists);
      for (const other of others) {
        const inOther = new Set(other);
        expect(countShared(other)).toEqual(lists.map((list) => list.filter((user) => inOther.has(user)).length));
      }
    }),
  );
});

test.each([
  // Newcombe 1998, table I.
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("%d of %d lies between %d and %d", (n, m, low, high) => {
  const interval = shareInterval(n, m);
  expect(interval[0]).toBeCloseTo(low, 4);
  expect(interval[1]).toBeCloseTo(high, 4);
});

test("an interval holds its share, and of nobody says nothing", () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (a, b) => {
      const [n, m] = [Math.min(a, b), Math.max(a, b, 1)];
      const [low, high] = shareInterval(n, m);
      expect(low >= 0 && low <= n / m + 1e-12 && high >= n / m - 1e-12 && high <= 1).toBe(true);
    }),
  );
  expect(shareInterval(0, 0)).toEqual([0, 1]);
});
