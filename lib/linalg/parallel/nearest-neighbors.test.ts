import fc from "fast-check";
import { expect, test } from "vitest";
import { toOracle } from "@/lib/linalg/matrices.fixture";
import type { Matrix } from "@/lib/linalg/matrix";
import { nearestNeighbors as plainNearest } from "@/lib/linalg/nearest-neighbors";
import { normalizeRows } from "@/lib/linalg/normalize-rows";
import { uniformGenerator } from "@/lib/linalg/random";
import { normalFloats, wholeFloats } from "./float-matrices.fixture";
import { nearestNeighbors } from "./nearest-neighbors";
import { bruteForce } from "./neighbors.fixture";
import { copied, RUNS, testPools } from "./pools.fixture";

const { inDirtyMemory } = testPools(2);

async function expectExact(X: Matrix<Float32Array>, k: number): Promise<void> {
  const before = X.data.slice();
  const table = await inDirtyMemory(async (pool) => copied(await nearestNeighbors(pool, X, k)));
  expect(table).toEqual(bruteForce(X, k));
  expect(X.data).toEqual(before);
}

/** Lengths from 1 to `most`, evenly in their logarithm. */
function ofLengths(X: Matrix<Float32Array>, most: number): Matrix<Float32Array> {
  const uniform = uniformGenerator(X.rows);
  const lengths = Array.from({ length: X.rows }, () => most ** uniform());
  return { ...X, data: X.data.map((x, p) => x * lengths[Math.floor(p / X.columns)]) };
}

const shapes = fc.record({
  rows: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 90 })),
  columns: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 40 })),
  k: fc.oneof(fc.nat(6), fc.nat(100)),
  seed: fc.integer(),
});

test("finds what comparing all with all finds, rows at unit length", async () => {
  await fc.assert(
    fc.asyncProperty(shapes, ({ rows, columns, k, seed }) =>
      expectExact(normalizeRows(normalFloats(rows, columns, seed)), k),
    ),
    RUNS,
  );
});

test("finds what the plain reference finds where many rows are equal, zero or equally near", async () => {
  await fc.assert(
    fc.asyncProperty(shapes, async ({ rows, columns, k, seed }) => {
      const X = wholeFloats(rows, columns, seed);
      for (let p = 0; p < X.data.length; p++) X.data[p] = Math.trunc(X.data[p] / 5);
      await expectExact(X, k);
      await inDirtyMemory(async (pool) => expect(await nearestNeighbors(pool, X, k)).toEqual(plainNearest(X, k)));
    }),
    RUNS,
  );
});

test("finds them in rows of very different lengths", async () => {
  await fc.assert(
    fc.asyncProperty(shapes, fc.constantFrom(10, 1e4, 1e9), ({ rows, columns, k, seed }, most) =>
      expectExact(ofLengths(normalFloats(rows, columns, seed), most), k),
    ),
    RUNS,
  );
});

test.each([255, 256, 257, 511, 513])("finds them among %d rows, around the block of 256", async (rows) => {
  await expectExact(normalizeRows(normalFloats(rows, 7, rows)), 6);
});

test.each([1, 2, 3, 5, 8, 33, 129])("finds them in %d columns, over blocks", async (columns) => {
  await expectExact(ofLengths(normalFloats(300, columns, columns), 1e3), 5);
});

test.each([1e-14, 1e-10, 1e10, 1e18])("finds them at a scale of %d", async (scale) => {
  const X = normalFloats(280, 6, 4);
  await expectExact({ ...X, data: X.data.map((x) => x * scale) }, 6);
});

test("finds them where elements are denormal beside others", async () => {
  const X = normalFloats(280, 6, 4);
  await expectExact({ ...X, data: X.data.map((x, p) => (p % 3 === 0 ? x * 1e-42 : x)) }, 6);
});

test("agrees with ml-matrix's products", async () => {
  const X = wholeFloats(12, 5, 6);
  const products = toOracle(X).mmul(toOracle(X).transpose());
  const table = await inDirtyMemory(async (pool) => copied(await nearestNeighbors(pool, X, 11)));
  for (let i = 0; i < 12; i++) {
    const others = products.getRow(i).filter((_, j) => j !== i);
    expect(Array.from(table.neighborSimilarities.subarray(i * 11, (i + 1) * 11))).toEqual(others.sort((a, b) => b - a));
  }
});
