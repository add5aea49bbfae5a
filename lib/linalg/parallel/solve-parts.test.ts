import fc from "fast-check";
import { Matrix as MlMatrix, solve } from "ml-matrix";
import { expect, test } from "vitest";
import { normalMatrix } from "@/lib/linalg/matrices.fixture";
import { gram, type Matrix } from "@/lib/linalg/matrix";
import type { Block } from "./dense";
import type { KernelPool } from "./kernel-pool";
import { copied, expectSameBytes, RUNS, testPools } from "./pools.fixture";
import { solveParts } from "./solve-parts";
import { squareBlock } from "./symmetric-inverse";

const { inDirtyMemory, onEach } = testPools(1, 2, 3);

function positiveDefinite(n: number, seed: number): Matrix<Float64Array> {
  const S = gram(normalMatrix(n + 2, n, seed));
  for (let i = 0; i < n; i++) S.data[i * n + i] += 1;
  return { ...S, data: S.data.map(Math.fround) };
}

function shared(pool: KernelPool, { rows: n, data }: Matrix): Block {
  const A = squareBlock(pool, n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) A.data[i * A.stride + j] = data[i * n + j];
  return A;
}

function setsOf(rows: number[][]) {
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach((set, t) => {
    starts[t + 1] = starts[t] + set.length;
  });
  return { starts, rows: Uint32Array.from(rows.flat()) };
}

test("each part's solution is ml-matrix's, empty sets and rows in any order too", async () => {
  const problem = fc.integer({ min: 1, max: 24 }).chain((n) =>
    fc.record({
      n: fc.constant(n),
      seed: fc.integer(),
      sets: fc.array(fc.shuffledSubarray(Array.from({ length: n }, (_, i) => i)), { minLength: 1, maxLength: 5 }),
    }),
  );
  const property = fc.asyncProperty(problem, ({ n, seed, sets }) =>
    inDirtyMemory(async (pool) => {
      const S = positiveDefinite(n, seed);
      const { starts, rows } = setsOf(sets);
      const y = normalMatrix(1, rows.length, seed + 1).data;
      const x = await solveParts(pool, shared(pool, S), { starts, rows }, y);
      expect(x.length).toBe(rows.length);
      sets.forEach((set, t) => {
        if (set.length === 0) return;
        const part = new MlMatrix(set.map((i) => set.map((j) => S.data[i * n + j])));
        const expected = solve(part, MlMatrix.columnVector(Array.from(y.subarray(starts[t], starts[t + 1]))));
        set.forEach((_, s) => {
          expect(x[starts[t] + s]).toBeCloseTo(expected.get(s, 0), 6);
        });
      });
    }),
  );
  await fc.assert(property, RUNS);
});

test("the threads have room of their own and give the same bytes", async () => {
  const S = positiveDefinite(120, 4);
  const sets = setsOf(Array.from({ length: 60 }, (_, t) => Array.from({ length: 120 - t }, (_, i) => (i + t) % 120)));
  const y = normalMatrix(1, sets.rows.length, 5).data;
  const [one, ...more] = await onEach(async (pool) => copied(await solveParts(pool, shared(pool, S), sets, y)));
  for (const other of more) expectSameBytes(other, one);
});

test("a part that is not positive definite is named", async () => {
  const S = positiveDefinite(6, 1);
  S.data[3 * 7] = -1;
  await inDirtyMemory(async (pool) => {
    const sets = setsOf([[0, 1], [2, 3, 4], [5]]);
    await expect(solveParts(pool, shared(pool, S), sets, new Float64Array(6))).rejects.toThrow(
      new RangeError("solveParts: set 1 is of a matrix that is not positive definite"),
    );
  });
});
