import fc from "fast-check";
import { expect, test } from "vitest";
import { fromOracle, toOracle } from "@/lib/linalg/matrices.fixture";
import { type Matrix, multiply as plainMultiply, zeros } from "@/lib/linalg/matrix";
import { multiplyInto } from "./dense";
import {
  contentOf,
  dot32,
  inFloats,
  normalFloats,
  SCALES,
  scaled,
  sharedBlock,
  wholeFloats,
} from "./float-matrices.fixture";
import type { KernelPool } from "./kernel-pool";
import { expectSameBytes, RUNS, testPools } from "./pools.fixture";

const { inDirtyMemory, onEach } = testPools(1, 2, 3);

const size = (max: number) => fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max }));
/** m x k by k x n, rows with as many elements between them. */
const shapes = fc.record({ m: size(140), k: size(140), n: size(140), between: fc.nat(5), seed: fc.integer() });
const scales = fc.constantFrom(...SCALES);

async function product(
  pool: KernelPool,
  A: Matrix,
  B: Matrix,
  between = 0,
  from?: Matrix,
): Promise<Matrix<Float32Array>> {
  const C = sharedBlock(pool, from ?? zeros(A.rows, B.columns), B.columns + between);
  if (!from) for (let i = 0; i < C.rows; i++) C.data.fill(Number.NaN, i * C.stride, i * C.stride + C.columns);
  await multiplyInto(
    pool,
    C,
    sharedBlock(pool, A, A.columns + between),
    sharedBlock(pool, B, B.columns + between),
    from !== undefined,
  );
  return contentOf(C);
}

test("products, and what is left when they are subtracted, are those of whole numbers, of any shape and stride", async () => {
  await fc.assert(
    fc.asyncProperty(shapes, ({ m, k, n, between, seed }) =>
      inDirtyMemory(async (pool) => {
        const [A, B, D] = [wholeFloats(m, k, seed), wholeFloats(k, n, seed + 1), wholeFloats(m, n, seed + 2)];
        const expected = plainMultiply(A, B);
        expect(await product(pool, A, B, between)).toEqual(inFloats(expected));
        const rest = { ...D, data: D.data.map((x, p) => x - expected.data[p]) };
        expect(await product(pool, A, B, between, D)).toEqual(rest);
      }),
    ),
    RUNS,
  );
});

test("a product's elements are 32-bit sums in order, to the bit, be they tiny, huge or denormal", async () => {
  const cases = fc.tuple(fc.integer({ min: 1, max: 9 }), size(80), fc.integer({ min: 1, max: 18 }), scales, scales);
  await fc.assert(
    fc.asyncProperty(cases, ([m, k, n, a, b]) =>
      inDirtyMemory(async (pool) => {
        const [A, B] = [scaled(normalFloats(m, k, 1), a), scaled(normalFloats(k, n, 2), b)];
        const expected = Float32Array.from({ length: m * n }, (_, c) =>
          dot32(
            k,
            (p) => A.data[Math.floor(c / n) * k + p],
            (p) => B.data[p * n + (c % n)],
          ),
        );
        expect((await product(pool, A, B)).data).toEqual(expected);
      }),
    ),
    RUNS,
  );
});

test("agrees with ml-matrix", async () => {
  await inDirtyMemory(async (pool) => {
    const [A, B] = [wholeFloats(13, 7, 1), wholeFloats(7, 10, 2)];
    const [a, b] = [toOracle(A), toOracle(B)];
    expect(await product(pool, A, B)).toEqual(inFloats(fromOracle(a.mmul(b))));
  });
});

test("sums over nothing are zeros", async () => {
  await inDirtyMemory(async (pool) => {
    expect(await product(pool, zeros(3, 0), zeros(0, 10))).toEqual(inFloats(zeros(3, 10)));
    expect(await product(pool, zeros(0, 3), zeros(3, 2))).toEqual(inFloats(zeros(0, 2)));
  });
});

test("rows of several tasks give the same bytes on 1, 2 and 3 threads", async () => {
  const [A, B] = [normalFloats(1100, 70, 6), normalFloats(70, 30, 7)];
  const [one, ...more] = await onEach((pool) => product(pool, A, B));
  for (const { data } of more) expectSameBytes(data, one.data);
});
