import fc from "fast-check";
import { Matrix as MlMatrix, solve } from "ml-matrix";
import { expect, test } from "vitest";
import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import { distance } from "@/lib/linalg/matrices.fixture";
import { blockOf } from "./dense";
import { normalFloats } from "./float-matrices.fixture";
import type { KernelPool } from "./kernel-pool";
import { expectSameBytes, RUNS, testPools } from "./pools.fixture";
import { ratingsLike, toDense } from "./ratings.fixture";
import { solveFactors } from "./solve-factors";

const { inDirtyMemory, onEach } = testPools(1, 2, 3);
const CONFIG = { unobservedWeight: 0.2, regularization: 0.05 };

async function solved(pool: KernelPool, C: CsrMatrix, rank: number, seed: number): Promise<Float32Array> {
  const Y = blockOf(pool.memory.share(normalFloats(C.columns, rank, seed).data), C.columns, rank);
  const X = blockOf(pool.memory.floats(C.rows * rank), C.rows, rank);
  await solveFactors(pool, C, Y, X, CONFIG);
  return X.data.slice();
}

/** Row by row from the formula, in 64 bits. */
function expected(C: CsrMatrix, rank: number, seed: number): Float64Array {
  const Y = MlMatrix.from1DArray(C.columns, rank, normalFloats(C.columns, rank, seed).data);
  const base = Y.transpose().mmul(Y).mul(CONFIG.unobservedWeight);
  const dense = toDense(C);
  const rows = Array.from({ length: C.rows }, (_, u) => {
    const c = Array.from(dense.data.subarray(u * C.columns, (u + 1) * C.columns));
    const entries = c.filter((value) => value > 0).length;
    if (entries === 0) return new Array<number>(rank).fill(0);
    const lambda = CONFIG.regularization * (entries + CONFIG.unobservedWeight * C.columns);
    const A = base.clone().add(Y.transpose().mmul(MlMatrix.diag(c)).mmul(Y));
    return solve(A.add(MlMatrix.eye(rank).mul(lambda)), Y.transpose().mmul(MlMatrix.columnVector(c))).to1DArray();
  });
  return Float64Array.from(rows.flat());
}

test("each row is the solution that ml-matrix finds, rows without entries zeros", async () => {
  const sizes = fc.record({
    rows: fc.integer({ min: 1, max: 40 }),
    columns: fc.integer({ min: 1, max: 30 }),
    rank: fc.constantFrom(4, 8, 12, 20),
    seed: fc.nat(),
  });
  await fc.assert(
    fc.asyncProperty(sizes, ({ rows, columns, rank, seed }) =>
      inDirtyMemory(async (pool) => {
        const C = ratingsLike(rows, columns, seed);
        const [X, oracle] = [await solved(pool, C, rank, seed), expected(C, rank, seed)];
        const matrix = (data: Float32Array | Float64Array) => ({ rows, columns: rank, data });
        expect(distance(matrix(X), matrix(oracle))).toBeLessThan(2e-4);
      }),
    ),
    RUNS,
  );
});

test("rows of more entries than are multiplied at once are solved as well", async () => {
  const [rows, columns] = [3, 200];
  const ends = Uint32Array.of(0, 200, 329, 329 + 65);
  const indices = Uint32Array.from({ length: ends[rows] }, (_, e) => (e < 200 ? e : e < 329 ? e - 200 : 3 * (e - 329)));
  const values = Float32Array.from(indices, (_, e) => 1 + (e % 5) / 4);
  const C = { rows, columns, indptr: ends, indices, values };
  for (const rank of [20, 60, 128]) {
    const [X, oracle] = [await inDirtyMemory((pool) => solved(pool, C, rank, 6)), expected(C, rank, 6)];
    const matrix = (data: Float32Array | Float64Array) => ({ rows, columns: rank, data });
    expect(distance(matrix(X), matrix(oracle))).toBeLessThan(2e-4);
  }
});

test("the threads have room of their own and give the same bytes", async () => {
  const C = ratingsLike(200, 90, 4);
  const [one, ...more] = await onEach((pool) => solved(pool, C, 64, 2));
  for (const other of more) expectSameBytes(other, one);
});

test.each([Number.NaN, -1e6])("an entry of %d is refused with its row", async (value) => {
  const C = { rows: 3, columns: 3, indptr: Uint32Array.of(0, 1, 1, 2), indices: Uint32Array.of(0, 2) };
  await inDirtyMemory(async (pool) => {
    await expect(solved(pool, { ...C, values: Float32Array.of(1, value) }, 4, 1)).rejects.toThrow(
      new RangeError("solveFactors: row 2 has no solution, its matrix is not positive definite"),
    );
  });
});

test.each([6, 244])("a rank of %d is refused", async (rank) => {
  await inDirtyMemory(async (pool) => {
    await expect(solved(pool, ratingsLike(3, 3, 1), rank, 1)).rejects.toThrow(
      new RangeError(`solveFactors: rank ${rank}, expected a multiple of 4 up to 240`),
    );
  });
});
