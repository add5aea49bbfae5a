import { expect, test } from "vitest";
import { blockOf, multiplyInto } from "./dense";
import { normalFloats } from "./float-matrices.fixture";
import { KernelMemory } from "./kernel-memory";
import { withKernelPool } from "./kernel-pool";
import { nearestNeighbors } from "./nearest-neighbors";
import { bruteForce } from "./neighbors.fixture";

test.each([100, 400, 2000])("one row of %d columns is multiplied at the very end of the memory", async (columns) => {
  await withKernelPool(1, async (pool) => {
    const B = blockOf(pool.memory.floats(columns).fill(1), columns, 1);
    const C = blockOf(pool.memory.floats(1), 1, 1);
    const room = 65_536 * 8 - 4096 - columns * 4 - (C.data.byteOffset + 64);
    pool.memory.bytes(Math.floor(room / 64) * 64);
    await multiplyInto(pool, C, blockOf(pool.memory.floats(columns).fill(1), 1, columns), B);
    expect(C.data[0]).toBe(columns);
  });
});

test.each([1e-18, 1e-16, 1e16])("nearest neighbors at a scale of %d", async (scale) => {
  const A = normalFloats(300, 6, 4);
  const X = { ...A, data: A.data.map((x) => x * scale) };
  await withKernelPool(2, async (pool) => expect(await nearestNeighbors(pool, X, 6)).toEqual(bruteForce(X, 6)));
});

test("an array in the memory is known there though nothing was reserved since", () => {
  const memory = new KernelMemory();
  const array = memory.floats(4);
  expect(memory.share(array)).toBe(array);
});
