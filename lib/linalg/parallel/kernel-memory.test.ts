import fc from "fast-check";
import { expect, test } from "vitest";
import { KernelMemory } from "./kernel-memory";
import { RUNS } from "./pools.fixture";

const KINDS = ["floats", "doubles", "wholes", "shorts", "bytes"] as const;

/** Where the next array would begin. */
const topOf = (memory: KernelMemory) => memory.bytes(0).byteOffset;

test("arrays begin on cache lines, lie one after another and keep what is written to them", () => {
  const requests = fc.array(fc.tuple(fc.constantFrom(...KINDS), fc.nat(50_000)), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(requests, (kinds) => {
      const memory = new KernelMemory();
      const arrays = kinds.map(([kind, length], n) => {
        const array = memory[kind](length);
        expect(array).toHaveLength(length);
        return array.fill(n + 1);
      });
      let end = 1;
      arrays.forEach((array, n) => {
        expect(array.byteOffset % 64).toBe(0);
        expect(array.byteOffset).toBeGreaterThanOrEqual(end);
        end = array.byteOffset + array.byteLength;
        expect(array.every((value) => value === n + 1)).toBe(true);
      });
    }),
    RUNS,
  );
});

test("kernels may read beyond the last array", () => {
  const memory = new KernelMemory();
  for (const length of [1, 65_536, 61_440, 61_441, 65_535]) {
    const { byteOffset } = memory.bytes(length);
    expect(memory.memory.buffer.byteLength).toBeGreaterThanOrEqual(byteOffset + length + 4096);
  }
});

test("what a scope allocated is given back at its end, also of scopes within it", async () => {
  const memory = new KernelMemory();
  memory.floats(5);
  const top = topOf(memory);
  const result = await memory.scope(async () => {
    memory.doubles(1000);
    const inner = topOf(memory);
    await memory.scope(async () => memory.wholes(7));
    expect(topOf(memory)).toBe(inner);
    expect(inner).toBeGreaterThan(top);
    return "done";
  });
  expect(result).toBe("done");
  expect(topOf(memory)).toBe(top);
});

test("a scope that throws gives back what it allocated, too", async () => {
  const memory = new KernelMemory();
  const top = topOf(memory);
  const failing = memory.scope(async () => {
    memory.floats(100_000);
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(topOf(memory)).toBe(top);
});

test("an array in the memory is shared as it is, also after the memory has grown", () => {
  const memory = new KernelMemory();
  const floats = memory.floats(10).fill(1.5);
  const wholes = memory.wholes(10);
  const part = floats.subarray(2, 4);
  for (let growth = 0; growth < 3; growth++) {
    for (const array of [floats, part]) expect(memory.share(array)).toBe(array);
    expect(memory.share(wholes)).toBe(wholes);
    const before = memory.memory.buffer.byteLength;
    memory.bytes(before);
    expect(memory.memory.buffer.byteLength).toBeGreaterThan(before);
  }
  // The same bytes as a view of the grown memory.
  new Float32Array(memory.memory.buffer, floats.byteOffset, 1)[0] = 2.5;
  expect(floats[0]).toBe(2.5);
});

test("any other array is shared as a copy", () => {
  const memory = new KernelMemory();
  const foreign = [Float32Array.of(1, -0, Number.NaN), new KernelMemory().floats(3).fill(7)];
  for (const array of foreign) {
    const copy = memory.share(array);
    expect(copy).not.toBe(array);
    expect(copy).toEqual(array);
    expect(memory.share(copy)).toBe(copy);
    copy.fill(0);
    expect(array[0]).not.toBe(0);
  }
  const wholes = memory.share(Uint32Array.of(0xffffffff, 3));
  expect(wholes).toEqual(Uint32Array.of(0xffffffff, 3));
  expect(memory.share(wholes)).toBe(wholes);
  const bytes = memory.share(Uint8Array.of(255, 3));
  expect(bytes).toEqual(Uint8Array.of(255, 3));
  expect(memory.share(bytes)).toBe(bytes);
});

test("more than 4 GiB is refused in a sentence, and the memory is as it was", () => {
  const memory = new KernelMemory();
  const top = topOf(memory);
  const { byteLength } = memory.memory.buffer;
  expect(() => memory.doubles(2 ** 30)).toThrow(
    new RangeError("the kernels' memory would take 8.0 GiB, expected 4.0 GiB at most"),
  );
  expect(topOf(memory)).toBe(top);
  expect(memory.memory.buffer.byteLength).toBe(byteLength);
  expect(memory.floats(4).fill(1)).toEqual(Float32Array.of(1, 1, 1, 1));
});
