import fc from "fast-check";
import { expect, test } from "vitest";
import type { Matrix } from "@/lib/linalg/matrix";
import { normalFloats, wholeFloats } from "./float-matrices.fixture";
import { orderAlike } from "./order-alike";
import { RUNS } from "./pools.fixture";

/** What rows are told apart by: the first 16 columns and the length beyond them. */
function keysOf({ columns, data }: Matrix, row: number): number[] {
  const all = Array.from(data.subarray(row * columns, (row + 1) * columns));
  return [...all.slice(0, 16), Math.fround(Math.sqrt(all.slice(16).reduce((sum, x) => sum + x * x, 0)))];
}

/** Whether rows in `first` come before those in `second` by one key and then by row. */
function isParted(X: Matrix<Float32Array>, first: Uint32Array, second: Uint32Array): boolean {
  const [before, after] = [first, second].map((rows) => Array.from(rows, (row) => ({ row, keys: keysOf(X, row) })));
  return before[0].keys.some((_, column) => {
    const isBefore = (a: (typeof before)[0], b: (typeof before)[0]) => a.keys[column] - b.keys[column] || a.row - b.row;
    const last = before.reduce((a, b) => (isBefore(a, b) > 0 ? a : b));
    return after.every((other) => isBefore(last, other) < 0);
  });
}

const cases = fc.record({
  rows: fc.integer({ min: 0, max: 400 }),
  columns: fc.integer({ min: 1, max: 24 }),
  seed: fc.integer(),
});

test("gives the rows, each once, and leaves the matrix as it is", () => {
  fc.assert(
    fc.property(cases, ({ rows, columns, seed }) => {
      const X = normalFloats(rows, columns, seed);
      const before = X.data.slice();
      expect(orderAlike(X).toSorted()).toEqual(Uint32Array.from({ length: rows }, (_, row) => row));
      expect(X.data).toEqual(before);
    }),
    RUNS,
  );
});

test("halves of more than 16 rows are parted by a column, by row where it is equal, and so are their halves", () => {
  fc.assert(
    fc.property(cases, fc.boolean(), ({ rows, columns, seed }, manyEqual) => {
      const X = manyEqual ? wholeFloats(rows, columns, seed) : normalFloats(rows, columns, seed);
      const check = (order: Uint32Array) => {
        if (order.length <= 16) return;
        const middle = Math.ceil(order.length / 16) * 8;
        expect(isParted(X, order.subarray(0, middle), order.subarray(middle))).toBe(true);
        check(order.subarray(0, middle));
        check(order.subarray(middle));
      };
      check(orderAlike(X));
    }),
    RUNS,
  );
});

test("rows about four points far apart come together, whichever column holds the points", () => {
  for (const column of [0, 7, 15]) {
    const X = normalFloats(256, 16, 3);
    for (let i = 0; i < 256; i++) X.data[i * 16 + column] += 100 * (i % 4);
    const points = orderAlike(X).map((row) => row % 4);
    for (let place = 0; place < 256; place++) expect(points[place]).toBe(Math.floor(place / 64));
  }
});

test("rows are told apart by their length beyond the first 16 columns, too", () => {
  const X = normalFloats(64, 20, 4);
  for (let i = 1; i < 64; i += 2) X.data[i * 20 + 18] += 100;
  const order = orderAlike(X);
  expect(order.subarray(0, 32).every((row) => row % 2 === 0)).toBe(true);
});

test("sixteen rows and fewer stay in their order, and so do rows that are all equal, by halves", () => {
  expect(orderAlike(normalFloats(16, 3, 1))).toEqual(Uint32Array.from({ length: 16 }, (_, row) => row));
  const equal = { rows: 100, columns: 2, data: new Float32Array(200).fill(0.5) };
  const order = orderAlike(equal);
  expect(Math.max(...order.subarray(0, 56))).toBe(55);
});
