import { expect, test, vi } from "vitest";
import { zeros } from "@/lib/linalg/matrix";
import { type NeighborTable, NO_NEIGHBOR } from "@/lib/linalg/neighbor-table";
import { normalizeRows } from "@/lib/linalg/normalize-rows";
import { inFloats, normalFloats } from "./float-matrices.fixture";
import { nearestNeighbors } from "./nearest-neighbors";
import { bruteForce } from "./neighbors.fixture";
import { copied, expectSameBytes, testPools } from "./pools.fixture";

const { inDirtyMemory, onEach } = testPools(2, 1, 3);

function expectSameTable({ neighborItems, neighborSimilarities }: NeighborTable, expected: NeighborTable): void {
  expectSameBytes(neighborItems, expected.neighborItems);
  expectSameBytes(neighborSimilarities, expected.neighborSimilarities);
}

test("equal rows are each other's nearest, lower rows first, and opposite ones the last", async () => {
  const X = { rows: 6, columns: 1, data: Float32Array.of(1, -1, 1, 1, -1, 1) };
  await inDirtyMemory(async (pool) => {
    const { neighborItems } = await nearestNeighbors(pool, X, 4);
    expect(Array.from(neighborItems.subarray(0, 8))).toEqual([2, 3, 5, 1, 4, 0, 2, 3]);
  });
});

test("of many equal and opposite rows finds what comparing all with all finds, on any number of threads", async () => {
  const data = Float32Array.from({ length: 1800 }, (_, p) => (Math.floor(p / 3) % 2 ? -0.5 : 0.5));
  for (const [X, k] of [
    [{ rows: 600, columns: 3, data: new Float32Array(1800).fill(0.5) }, 9],
    [{ rows: 600, columns: 3, data }, 350],
  ] as const) {
    const expected = bruteForce(X, k);
    for (const table of await onEach(async (pool) => copied(await nearestNeighbors(pool, X, k)))) {
      expectSameTable(table, expected);
    }
  }
});

test("unfilled places hold NO_NEIGHBOR and 0, as where there are no rows, or none but zeros and one", async () => {
  const X = { rows: 3, columns: 2, data: Float32Array.of(0.5, 0, 0, 0, 0.25, 1) };
  await inDirtyMemory(async (pool) => {
    expect(await nearestNeighbors(pool, X, 2)).toEqual({
      k: 2,
      neighborItems: Uint32Array.of(2, NO_NEIGHBOR, NO_NEIGHBOR, NO_NEIGHBOR, 0, NO_NEIGHBOR),
      neighborSimilarities: Float32Array.of(0.125, 0, 0, 0, 0.125, 0),
    });
  });
  for (const none of [
    inFloats(zeros(0, 3)),
    inFloats(zeros(4, 3)),
    { rows: 2, columns: 1, data: Float32Array.of(0, 2) },
  ]) {
    await inDirtyMemory(async (pool) => expect(await nearestNeighbors(pool, none, 5)).toEqual(bruteForce(none, 5)));
  }
});

test("several blocks with ties, duplicates and zeros give the same bytes on 1, 2 and 3 threads", async () => {
  const X = normalizeRows(normalFloats(1100, 9, 8));
  for (let i = 0; i < 1100; i += 7) X.data.fill(0, i * 9, i * 9 + 9);
  for (let i = 0; i < 1100; i += 5) X.data.set([0.6, 0.8, 0, 0, 0, 0, 0, 0, 0], i * 9);
  for (let i = 1; i < 1100; i += 11) X.data.copyWithin(i * 9, 18, 27);
  const tables = await onEach(async (pool) => copied(await nearestNeighbors(pool, X, 30)));
  const expected = bruteForce(X, 30);
  for (const table of tables) expectSameTable(table, expected);
});

test.each([Number.NaN, Infinity, -Infinity])("refuses %d, naming the row", async (value) => {
  const X = normalFloats(5, 3, 1);
  X.data[11] = value;
  await inDirtyMemory(async (pool) => {
    const refused = expect(nearestNeighbors(pool, X, 2)).rejects;
    await refused.toThrow(new RangeError("nearestNeighbors: row 3 has an element that is not finite"));
  });
});

test("keeps no more of the memory than its table", async () => {
  await inDirtyMemory(async (pool) => {
    const before = pool.memory.bytes(0).byteOffset;
    const { neighborItems, neighborSimilarities } = await nearestNeighbors(pool, normalFloats(600, 10, 2), 8);
    const kept = neighborItems.byteLength + neighborSimilarities.byteLength;
    expect(pool.memory.bytes(0).byteOffset - before).toBeLessThan(kept + 192);
  });
});

test("reports the progress of the products", async () => {
  const fractions: number[] = [];
  const interval = vi.spyOn(globalThis, "setInterval").mockImplementation((tick) => {
    tick();
    return undefined as never;
  });
  try {
    await inDirtyMemory((pool) => nearestNeighbors(pool, normalFloats(9, 2, 1), 3, (part) => fractions.push(part)));
  } finally {
    interval.mockRestore();
  }
  expect(fractions).toEqual([0, 1]);
});
