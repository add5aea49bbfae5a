import { expect, test } from "vitest";
import { distance } from "@/lib/linalg/matrices.fixture";
import { type Matrix, multiply, multiplyTransposed, zeros } from "@/lib/linalg/matrix";
import {
  contentOf,
  inFloats,
  normalFloats,
  orthonormalError,
  sharedBlock,
  wholeFloats,
} from "./float-matrices.fixture";
import type { KernelPool } from "./kernel-pool";
import { orthonormalize } from "./orthonormalize";
import { testPools } from "./pools.fixture";

const { inDirtyMemory } = testPools(2);

async function orthonormalized(pool: KernelPool, X: Matrix): Promise<Matrix> {
  const block = sharedBlock(pool, X);
  await orthonormalize(pool, block);
  return contentOf(block);
}

function columnOf(X: Matrix, column: number): number[] {
  return Array.from({ length: X.rows }, (_, i) => X.data[i * X.columns + column]);
}

test("a column that depends on those before it becomes zero, the others orthonormal", async () => {
  await inDirtyMemory(async (pool) => {
    const X = wholeFloats(12, 4, 5);
    // Columns a, b, 2a − b, c: whole numbers, whose products are exact.
    for (let i = 0; i < 12; i++) X.data[i * 4 + 2] = 2 * X.data[i * 4] - X.data[i * 4 + 1];
    const Q = await orthonormalized(pool, X);
    expect(orthonormalError(Q, [1, 1, 0, 1])).toBeLessThan(1e-6);
    expect(columnOf(Q, 2)).toEqual(new Array(12).fill(0));
    expect(distance(multiply(Q, multiplyTransposed(Q, X)), X)).toBeLessThan(1e-4);
  });
});

test("columns of zeros stay zero", async () => {
  await inDirtyMemory(async (pool) => {
    const X = normalFloats(6, 3, 5);
    for (let i = 0; i < 6; i++) X.data[i * 3] = X.data[i * 3 + 2] = 0;
    const Q = await orthonormalized(pool, X);
    expect(orthonormalError(Q, [0, 1, 0])).toBeLessThan(1e-6);
    expect(await orthonormalized(pool, zeros(5, 70))).toEqual(inFloats(zeros(5, 70)));
  });
});
