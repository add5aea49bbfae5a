import { expect, test } from "vitest";
import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import { distance, toCsr, transpose } from "@/lib/linalg/matrices.fixture";
import { type Matrix, zeros } from "@/lib/linalg/matrix";
import { inFloats, normalFloats } from "./float-matrices.fixture";
import { copied, testPools } from "./pools.fixture";
import { type TruncatedSvd, type TruncatedSvdConfig, truncatedSvd } from "./truncated-svd";

const { inDirtyMemory } = testPools(2);
const CONFIG = { iterations: 6, seed: 1 };

const transposed = (A: Matrix) => inFloats(transpose(A));

function svdOf(A: Matrix<Float32Array> | CsrMatrix, config: TruncatedSvdConfig): Promise<TruncatedSvd> {
  return inDirtyMemory(async (pool) => copied(await truncatedSvd(pool, A, config)));
}

test("zeros have no directions, dense and sparse", async () => {
  for (const A of [inFloats(zeros(40, 30)), toCsr(zeros(40, 30)), inFloats(zeros(3, 40))]) {
    const { left, singularValues, right } = await svdOf(A, { ...CONFIG, rank: 2 });
    expect(singularValues).toEqual(new Float64Array(2));
    expect([...left.data, ...right.data].every((x) => Math.abs(x) === 0)).toBe(true);
  }
});

test("one row has its length and its direction, and so has one column", async () => {
  const row = { rows: 1, columns: 3, data: Float32Array.of(2, -3, 6) };
  for (const A of [row, toCsr(row)]) {
    const svd = await svdOf(A, { ...CONFIG, rank: 1 });
    expect(svd.singularValues[0]).toBeCloseTo(7, 5);
    expect(svd.left.data[0]).toBeCloseTo(1, 6);
    expect(distance(svd.right, { ...transpose(row), data: Float64Array.of(2 / 7, -3 / 7, 6 / 7) })).toBeLessThan(1e-6);
  }
  expect((await svdOf(transposed(row), { ...CONFIG, rank: 1 })).singularValues[0]).toBeCloseTo(7, 5);
});

test.each([0, -1, 4, 1.5, Number.NaN])("refuses rank %d of a 5 x 3 matrix", async (rank) => {
  await expect(svdOf(inFloats(zeros(5, 3)), { ...CONFIG, rank })).rejects.toThrow(
    new RangeError(`truncatedSvd: rank ${rank} is not between 1 and 3 for 5 x 3`),
  );
});

test.each([Number.NaN, Infinity, -Infinity])("refuses %d, dense and sparse, naming its place", async (value) => {
  const A = normalFloats(6, 4, 1);
  A.data[9] = value;
  for (const matrix of [A, toCsr(A)]) {
    await expect(svdOf(matrix, { ...CONFIG, rank: 2 })).rejects.toThrow(
      new RangeError(`truncatedSvd: ${value} at 9, expected a finite number`),
    );
  }
});

test("leaves the matrix as it is, and keeps no more of the memory than its factors", async () => {
  const A = normalFloats(90, 70, 2);
  const before = A.data.slice();
  await inDirtyMemory(async (pool) => {
    for (const matrix of [A, toCsr(A)]) {
      const start = pool.memory.bytes(0).byteOffset;
      const { left, right } = await truncatedSvd(pool, matrix, { rank: 3, iterations: 2, seed: 1 });
      expect(pool.memory.share(left.data)).toBe(left.data);
      expect(pool.memory.share(right.data)).toBe(right.data);
      expect(pool.memory.bytes(0).byteOffset - start).toBeLessThan(left.data.byteLength + right.data.byteLength + 192);
    }
  });
  expect(A.data).toEqual(before);
});
