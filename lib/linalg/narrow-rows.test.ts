import fc from "fast-check";
import { expect, test } from "vitest";
import { NarrowRows } from "./narrow-rows";
import { normalGenerator } from "./random";

/** Rows of sizes from 1e-6 to 1e6, one of them zeros. */
function narrow(rows: number, columns: number, seed: number) {
  const normal = normalGenerator(seed);
  const X = Array.from({ length: rows }, (_, row) =>
    Float64Array.from({ length: columns }, () => (row === 1 ? 0 : normal() * 10 ** ((row % 13) - 6))),
  );
  const kept = new NarrowRows(rows, columns);
  X.forEach((values, row) => {
    kept.setRow(row, values);
  });
  return { X, kept };
}

const dot = (x: Float64Array, y: Float64Array) => x.reduce((sum, value, p) => sum + value * y[p], 0);
const size = (x: Float64Array) => x.reduce((sum, value) => sum + Math.abs(value), 0);
const step = (x: Float64Array) => x.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 32_767;
/** What half a step in each element may add to a product, and the step in 32 bits. */
const bound = (x: Float64Array, y: Float64Array) =>
  1.0001 * ((step(x) * size(y) + step(y) * size(x)) / 2 + (x.length * step(x) * step(y)) / 4);

const shapes = fc.record({
  rows: fc.integer({ min: 2, max: 60 }),
  columns: fc.integer({ min: 1, max: 70 }),
  seed: fc.integer(),
});

test("products are as near to those of the numbers given as half a step in each element lets them be", () => {
  fc.assert(
    fc.property(shapes, fc.nat(), fc.nat(), ({ rows, columns, seed }, one, other) => {
      const { X, kept } = narrow(rows, columns, seed);
      const [a, b] = [one % rows, other % rows];
      expect(Math.abs(kept.product(a, b) - dot(X[a], X[b]))).toBeLessThanOrEqual(bound(X[a], X[b]));
    }),
  );
});

const someRows = fc.array(fc.nat(59), { minLength: 1, maxLength: 5 });

test("products with a mean are the means of products, of the rows that are picked", () => {
  fc.assert(
    fc.property(shapes, someRows, fc.nat(3), ({ rows, columns, seed }, meant, left) => {
      const { X, kept } = narrow(rows, columns, seed);
      const of = meant.map((row) => row % rows);
      const picked = Array.from({ length: rows }, (_, row) => row).filter((row) => row % (left + 1) === 0);
      const products = kept.productsWithMean(of, picked.reverse());
      expect(products.length).toBe(picked.length);
      picked.forEach((row, place) => {
        const product = products[place];
        const expected = of.reduce((sum, one) => sum + kept.product(one, row), 0) / of.length;
        // 32-bit sums: relative to what was added up, not to what is left of it.
        const added = of.reduce((sum, one) => sum + Math.max(...X[one].map(Math.abs)) * size(X[row]), 0) / of.length;
        expect(Math.abs(product - expected)).toBeLessThanOrEqual(1e-6 * added);
      });
    }),
  );
});

test("a product over all columns is the sum of those over its parts", () => {
  const { kept } = narrow(5, 33, 3);
  const parts = kept.product(2, 3, 0, 10) + kept.product(2, 3, 10, 1) + kept.product(2, 3, 11, 22);
  expect(parts).toBeCloseTo(kept.product(2, 3), 12);
});

test("a row of zeros is told from the others, and is set anew", () => {
  const { X, kept } = narrow(3, 4, 1);
  expect([0, 1, 2].map((row) => kept.isZero(row))).toEqual([false, true, false]);
  kept.setRow(1, X[0]);
  expect(kept.isZero(1)).toBe(false);
  expect(kept.product(1, 2)).toBe(kept.product(0, 2));
});

test("refuses a row of another length, and one that is not finite", () => {
  const rows = new NarrowRows(2, 3);
  expect(() => rows.setRow(1, [1, 2])).toThrow(new RangeError("row 1: 2 elements up to 2, expected 3, finite"));
  expect(() => rows.setRow(0, [1, Number.NaN, 2])).toThrow(RangeError);
  expect(() => rows.setRow(0, [1, Number.POSITIVE_INFINITY, 2])).toThrow(RangeError);
});

test("as many columns as there may be, of the greatest numbers, stay within the sums", () => {
  for (const columns of [16, 233, 1024, 4096]) {
    const rows = new NarrowRows(2, columns);
    rows.setRow(0, new Float64Array(columns).fill(1));
    rows.setRow(1, new Float64Array(columns).fill(-1));
    const [same, against] = rows.productsWithMean([0], [0, 1]);
    expect(same / columns).toBeCloseTo(1, 5);
    expect(against / columns).toBeCloseTo(-1, 5);
  }
});
