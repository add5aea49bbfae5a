import { Matrix as MlMatrix, solve } from "ml-matrix";
import { expect, test } from "vitest";
import { distance, fromOracle, normalMatrix, toOracle } from "@/lib/linalg/matrices.fixture";
import { expectSameBytes, testPools } from "@/lib/linalg/parallel/pools.fixture";
import { addSums, ridgeSums, solveRidge } from "./ridge";

const { inDirtyMemory, onEach } = testPools(1, 3);
const inFloats = (rows: number, columns: number, seed: number) => {
  const { data } = normalMatrix(rows, columns, seed);
  return { rows, columns, data: Float32Array.from(data) };
};
const [X, Y] = [inFloats(40, 6, 1), inFloats(40, 3, 2)];
const shared = (pool: Parameters<typeof ridgeSums>[0], M: typeof X) => ({ ...M, data: pool.memory.share(M.data) });

test("is ml-matrix's solution of the normal equations over the columns used, zero in the others", async () => {
  const sums = await inDirtyMemory((pool) => ridgeSums(pool, shared(pool, X), shared(pool, Y)));
  const used = [0, 2, 3, 5];
  const x = toOracle(X).subMatrixColumn(used);
  const A = x
    .transpose()
    .mmul(x)
    .add(MlMatrix.eye(4).mul(40 * 0.1));
  const expected = fromOracle(solve(A, x.transpose().mmul(toOracle(Y))));
  const W = solveRidge(sums, used, 0.1);
  const rowOf = (column: number) => W.data.subarray(column * 3, (column + 1) * 3);
  const found = Float64Array.from(used.flatMap((column) => [...rowOf(column)]));
  expect(distance({ rows: 4, columns: 3, data: found }, expected)).toBeLessThan(1e-5);
  expect([...rowOf(1), ...rowOf(4)]).toEqual([0, 0, 0, 0, 0, 0]);
});

test("sums of two parts are those of the whole", async () => {
  const part = (M: typeof X, from: number, to: number) => ({
    rows: to - from,
    columns: M.columns,
    data: M.data.subarray(from * M.columns, to * M.columns),
  });
  const sumsOf = (from: number, to: number) =>
    inDirtyMemory((pool) => ridgeSums(pool, shared(pool, part(X, from, to)), shared(pool, part(Y, from, to))));
  const [whole, parts] = [await sumsOf(0, 40), addSums(await sumsOf(0, 13), await sumsOf(13, 40))];
  expect(parts.rows).toBe(40);
  const all = [0, 1, 2, 3, 4, 5];
  expect(distance(solveRidge(parts, all, 0.01), solveRidge(whole, all, 0.01))).toBeLessThan(1e-5);
});

test("a linear relation is found, and a great λ leaves nothing of it", async () => {
  const Z = {
    rows: 40,
    columns: 1,
    data: Float32Array.from({ length: 40 }, (_, i) => 2 * X.data[i * 6] - X.data[i * 6 + 4]),
  };
  const sums = await inDirtyMemory((pool) => ridgeSums(pool, shared(pool, X), shared(pool, Z)));
  const all = [0, 1, 2, 3, 4, 5];
  Array.from(solveRidge(sums, all, 1e-9).data).forEach((weight, column) => {
    expect(weight).toBeCloseTo([2, 0, 0, 0, -1, 0][column], 4);
  });
  for (const weight of solveRidge(sums, all, 1e9).data) expect(Math.abs(weight)).toBeLessThan(1e-6);
});

test("is the same on one thread and on three", async () => {
  const [one, three] = await onEach((pool) => ridgeSums(pool, shared(pool, X), shared(pool, Y)));
  expectSameBytes(one.XtX, three.XtX);
  expectSameBytes(one.XtY.data, three.XtY.data);
});
