import fc from "fast-check";
import { expect, test } from "vitest";
import type { Matrix } from "./matrix";
import { KernelMemory } from "./parallel/kernel-memory";
import { normalGenerator } from "./random";
import { MOST_ROWS, RowScanner } from "./row-scanner";
import { TopK } from "./top-k";

function normalFloats(rows: number, columns: number, seed: number): Matrix<Float32Array> {
  return { rows, columns, data: Float32Array.from({ length: rows * columns }, normalGenerator(seed)) };
}

/** The kernel's sums: eight of every eighth column, each rounded to 32 bits, then of four, (s0 + s2) + (s1 + s3). */
function dotInFloats(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const sums = new Float32Array(8);
  const whole = Math.floor(Math.ceil(x.length / 4) / 2) * 8;
  for (let p = 0; p < x.length; p++) sums[p % (p < whole ? 8 : 4)] += Math.fround(x[p] * y[p]);
  const s = [0, 1, 2, 3].map((lane) => Math.fround(sums[lane] + sums[lane + 4]));
  return Math.fround(Math.fround(s[0] + s[2]) + Math.fround(s[1] + s[3]));
}

/** The same by looking at each row in turn. */
function bruteForce({ rows, columns, data }: Matrix<Float32Array>, query: Float32Array, k: number, skip: Set<number>) {
  const best = new TopK(k);
  for (let row = 0; row < rows; row++) {
    const x = data.subarray(row * columns, (row + 1) * columns);
    if (!skip.has(row) && x.some((value) => value !== 0)) best.push(row, dotInFloats(query, x));
  }
  const count = best.sort();
  return { items: Array.from(best.items.subarray(0, count)), scores: Array.from(best.scores.subarray(0, count)) };
}

function scan(scanner: RowScanner, query: Float32Array, k: number, skip = new Set<number>()) {
  const { count, items, scores } = scanner.nearest(query, k, (skipped) => {
    for (const row of skip) skipped[row] = 1;
  });
  return { items: Array.from(items.subarray(0, count)), scores: Array.from(scores.subarray(0, count)) };
}

const cases = fc.record({
  rows: fc.integer({ min: 1, max: 400 }),
  columns: fc.integer({ min: 1, max: 21 }),
  k: fc.integer({ min: 1, max: 60 }),
  seed: fc.integer(),
  skips: fc.array(fc.nat(399)),
  equal: fc.boolean(),
});

test("the rows found are those that looking at each finds, whatever is skipped, equal ones by lower row", () => {
  fc.assert(
    fc.property(cases, ({ rows, columns, k, seed, skips, equal }) => {
      const normal = normalFloats(rows, columns, seed);
      // Whole numbers from −1 to 1 make many products equal, and some rows zeros.
      const X = equal ? { ...normal, data: normal.data.map((x) => Math.round(x / 2)) } : normal;
      const query = equal ? X.data.slice(0, columns) : normalFloats(1, columns, seed + 1).data;
      const skip = new Set(skips.filter((row) => row < rows));
      expect(scan(new RowScanner(X), query, k, skip)).toEqual(bruteForce(X, query, k, skip));
    }),
    { numRuns: 200 },
  );
});

test("products are those of all rows, as scans have them", () => {
  fc.assert(
    fc.property(cases, ({ rows, columns, k, seed }) => {
      const X = normalFloats(rows, columns, seed);
      const query = normalFloats(1, columns, seed + 1).data;
      const scanner = new RowScanner(X);
      const products = scanner.products(query).slice();
      expect(products.length).toBe(rows);
      const { items, scores } = scan(scanner, query, k);
      expect(items.map((row) => products[row])).toEqual(scores);
    }),
  );
});

test("products of some rows are those among the products of all", () => {
  fc.assert(
    fc.property(cases, ({ rows, columns, seed, skips }) => {
      const scanner = new RowScanner(normalFloats(rows, columns, seed));
      const query = normalFloats(1, columns, seed + 1).data;
      const picked = skips.map((row) => row % rows);
      const all = scanner.products(query).slice();
      expect([...scanner.productsOf(picked, query)]).toEqual(picked.map((row) => all[row]));
    }),
  );
  const few = new RowScanner(normalFloats(3, 2, 1));
  expect(() => few.productsOf(new Uint32Array(MOST_ROWS + 1), Float32Array.of(1, 0))).toThrow(
    new RangeError(`productsOf: ${MOST_ROWS + 1} rows asked for, expected ${MOST_ROWS} at most`),
  );
});

test("a scanner keeps nothing of a query for the next one", () => {
  const X = normalFloats(300, 9, 5);
  const scanner = new RowScanner(X);
  const query = X.data.slice(9, 18);
  const first = scan(scanner, query, 10);
  scan(scanner, X.data.slice(0, 9), 100, new Set([1, 2, 3]));
  expect(scan(scanner, query, 10)).toEqual(first);
});

test("a thousand queries leave the memory as large as it was", () => {
  const memory = new KernelMemory();
  const scanner = new RowScanner(normalFloats(500, 16, 5), memory);
  const before = memory.memory.buffer.byteLength;
  for (let n = 0; n < 1000; n++) scan(scanner, normalFloats(1, 16, n).data, 20);
  expect(memory.memory.buffer.byteLength).toBe(before);
});

test("rows that the memory holds are not copied", () => {
  const memory = new KernelMemory();
  const data = memory.floats(8 * 4);
  data.set(normalFloats(8, 4, 1).data);
  const scanner = new RowScanner({ rows: 8, columns: 4, data }, memory);
  data.fill(0, 0, 16).set([5, 0, 0, 0], 24);
  expect(scan(scanner, Float32Array.of(1, 0, 0, 0), 1)).toEqual({ items: [6], scores: [5] });
});

test.each([0, -1, 1.5, MOST_ROWS + 1, Number.NaN])("refuses to find %d rows", (k) => {
  expect(() => scan(new RowScanner(normalFloats(3, 2, 1)), Float32Array.of(1, 0), k)).toThrow(
    new RangeError(`nearest: ${k} rows asked for, expected 1 to ${MOST_ROWS}`),
  );
});

test("refuses a query of another length", () => {
  expect(() => scan(new RowScanner(normalFloats(3, 2, 1)), Float32Array.of(1, 0, 0), 1)).toThrow(
    new RangeError("a query of 3 columns, expected 2"),
  );
});
