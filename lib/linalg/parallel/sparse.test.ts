import fc from "fast-check";
import { expect, test } from "vitest";
import { type CsrMatrix, multiplyCsr, multiplyCsrTransposed } from "@/lib/linalg/csr-matrix";
import { distance, fromOracle, toOracle } from "@/lib/linalg/matrices.fixture";
import type { Matrix } from "@/lib/linalg/matrix";
import { inFloats, normalFloats, wholeFloats } from "./float-matrices.fixture";
import { RUNS, testPools } from "./pools.fixture";
import { ratingsLike, toDense } from "./ratings.fixture";
import { normalTimes, times } from "./sparse-products.fixture";

const { inDirtyMemory } = testPools(2);

const sizes = fc.record({
  rows: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 1100 })),
  columns: fc.integer({ min: 1, max: 90 }),
  width: fc.integer({ min: 1, max: 50 }),
  between: fc.nat(5),
  seed: fc.integer(),
});

const plainNormal = (A: CsrMatrix, X: Matrix) => multiplyCsrTransposed(A, multiplyCsr(A, X));

/** The largest difference, relative to the largest expected element. */
function relativeDistance(A: Matrix, expected: Matrix): number {
  return distance(A, expected) / Math.max(...Array.from(expected.data, Math.abs));
}

test("A X is the reference's, of any shape, width and stride", async () => {
  await fc.assert(
    fc.asyncProperty(sizes, ({ rows, columns, width, between, seed }) =>
      inDirtyMemory(async (pool) => {
        const A = ratingsLike(rows, columns, seed);
        const X = wholeFloats(columns, width, seed);
        expect(distance(await times(pool, A, X, between), multiplyCsr(A, X))).toBe(0);
      }),
    ),
    RUNS,
  );
});

test("AᵀA X is the reference's, of any shape", async () => {
  await fc.assert(
    fc.asyncProperty(sizes, ({ rows, columns, seed }) =>
      inDirtyMemory(async (pool) => {
        const A = ratingsLike(rows, columns, seed);
        const X = wholeFloats(columns, 16, seed);
        expect(distance(await normalTimes(pool, A, X), plainNormal(A, X))).toBe(0);
      }),
    ),
    RUNS,
  );
});

test("values in whole numbers of 8 bits are those in floats, to the bit", async () => {
  await fc.assert(
    fc.asyncProperty(sizes, ({ rows, columns, width, between, seed }) =>
      inDirtyMemory(async (pool) => {
        const pattern = ratingsLike(rows, columns, seed);
        const values = Uint8Array.from(pattern.values, (_, e) => (e * 37 + seed) & 255);
        const [whole, floats] = [
          { ...pattern, values },
          { ...pattern, values: Float32Array.from(values) },
        ];
        const X = normalFloats(columns, width, seed);
        expect(await times(pool, whole, X, between)).toEqual(await times(pool, floats, X, between));
        const slab = normalFloats(columns, 16, seed);
        expect(await normalTimes(pool, whole, slab)).toEqual(await normalTimes(pool, floats, slab));
      }),
    ),
    RUNS,
  );
});

test.each([4095, 4096, 4097, 9001])(
  "AᵀA X of %d rows is the reference's, around the rows that are summed in parts",
  async (rows) => {
    const A = ratingsLike(rows, 300, rows);
    const X = normalFloats(300, 16, 2);
    await inDirtyMemory(async (pool) => {
      expect(relativeDistance(await normalTimes(pool, A, X), plainNormal(A, X))).toBeLessThan(1e-5);
    });
  },
);

test("agrees with ml-matrix", async () => {
  const A = ratingsLike(20, 12, 3);
  const X = wholeFloats(12, 16, 4);
  const [a, x] = [toOracle(toDense(A)), toOracle(X)];
  await inDirtyMemory(async (pool) => {
    expect(await times(pool, A, X)).toEqual(inFloats(fromOracle(a.mmul(x))));
    expect(await normalTimes(pool, A, X)).toEqual(inFloats(fromOracle(a.transpose().mmul(a).mmul(x))));
  });
});
