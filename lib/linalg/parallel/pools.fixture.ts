import { afterAll, beforeAll, expect } from "vitest";
import { KernelPool } from "./kernel-pool";

/** Of fast-check: the same runs every time. */
export const RUNS = { seed: 20_260_101, numRuns: 60 };

const DIRTY_BYTES = 1 << 21;

/** What a test gets of a file's pools. */
export interface TestPools {
  /** Runs `use` with the first pool in memory full of NaN, and gives back what it allocated. */
  inDirtyMemory: <T>(use: (pool: KernelPool) => Promise<T>) => Promise<T>;
  /** What `use` returns with each pool, in the order of their numbers of threads. */
  onEach: <T>(use: (pool: KernelPool) => Promise<T>) => Promise<T[]>;
}

/** Pools of so many threads for the tests of a file. */
export function testPools(...workers: number[]): TestPools {
  let pools: KernelPool[] = [];
  beforeAll(() => {
    pools = workers.map((count) => new KernelPool(count));
  });
  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.close()));
  });
  return {
    inDirtyMemory: (use) => scoped(pools[0], use),
    onEach: async (use) => {
      const results = [];
      for (const pool of pools) results.push(await scoped(pool, use));
      return results;
    },
  };
}

async function scoped<T>(pool: KernelPool, use: (pool: KernelPool) => Promise<T>): Promise<T> {
  // Arrays come uncleared, and kernels read beyond their ends: neither may show in a result.
  await pool.memory.scope(async () => pool.memory.bytes(DIRTY_BYTES).fill(255));
  return pool.memory.scope(() => use(pool));
}

/** Quick where there are many numbers; NaN equals NaN, but 0 not −0. */
export function expectSameBytes(got: Float32Array | Float64Array | Uint32Array, expected: typeof got): void {
  const [a, b] = [got, expected].map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  expect(Buffer.compare(a, b)).toBe(0);
}

/** The value with its arrays outside the pool's memory, where they stay as they are (structuredClone would share them). */
export function copied<T>(value: T): T {
  if (ArrayBuffer.isView(value)) return (value as unknown as Float32Array).slice() as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copied(part)])) as T;
}
