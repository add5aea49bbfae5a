import fc from "fast-check";
import { expect, test } from "vitest";
import { fromOracle, toOracle } from "@/lib/linalg/matrices.fixture";
import { gram as plainGram, multiplyTransposed as plainTransposed } from "@/lib/linalg/matrix";
import { blockOf, gram, multiplyTransposed } from "./dense";
import { dot32, normalFloats, SCALES, scaled, sharedBlock, wholeFloats } from "./float-matrices.fixture";
import { expectSameBytes, RUNS, testPools } from "./pools.fixture";

const { inDirtyMemory, onEach } = testPools(1, 2, 3);

const size = (max: number) => fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max }));
/** (rows x m)ᵀ(rows x n), rows with as many elements between them. */
const shapes = fc.record({ rows: size(140), m: size(140), n: size(140), between: fc.nat(5), seed: fc.integer() });
const scales = fc.constantFrom(...SCALES);

test("AᵀB and XᵀX are those of whole numbers, of any shape and stride", async () => {
  await fc.assert(
    fc.asyncProperty(shapes, ({ rows, m, n, between, seed }) =>
      inDirtyMemory(async (pool) => {
        const [A, B] = [wholeFloats(rows, m, seed), wholeFloats(rows, n, seed + 1)];
        const [a, b] = [sharedBlock(pool, A, m + between), sharedBlock(pool, B, n + between)];
        expect(await multiplyTransposed(pool, a, b)).toEqual(plainTransposed(A, B).data);
        expect(await gram(pool, a)).toEqual(plainGram(A).data);
      }),
    ),
    RUNS,
  );
});

test.each([8191, 8192, 8193, 20_000])("AᵀB of %d rows, around the parts that are summed apart", async (rows) => {
  const [A, B] = [wholeFloats(rows, 5, 1), wholeFloats(rows, 9, 2)];
  await inDirtyMemory(async (pool) => {
    expect(await multiplyTransposed(pool, sharedBlock(pool, A), sharedBlock(pool, B))).toEqual(
      plainTransposed(A, B).data,
    );
    expect(await gram(pool, sharedBlock(pool, B))).toEqual(plainGram(B).data);
  });
});

test("AᵀB is summed in 32 bits over 64 rows and in 64 bits over these, to the bit", async () => {
  const cases = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 9 }), scales, scales);
  await fc.assert(
    fc.asyncProperty(cases, ([rows, m, a, b]) =>
      inDirtyMemory(async (pool) => {
        const [A, B] = [scaled(normalFloats(rows, m, 3), a), scaled(normalFloats(rows, 3, 4), b)];
        const expected = Float64Array.from({ length: m * 3 }, (_, c) => {
          let sum = 0;
          for (let p0 = 0; p0 < rows; p0 += 64) {
            const count = Math.min(64, rows - p0);
            sum += dot32(
              count,
              (p) => A.data[(p0 + p) * m + Math.floor(c / 3)],
              (p) => B.data[(p0 + p) * 3 + (c % 3)],
            );
          }
          return sum;
        });
        expect(await multiplyTransposed(pool, sharedBlock(pool, A), sharedBlock(pool, B))).toEqual(expected);
      }),
    ),
    RUNS,
  );
});

test("agrees with ml-matrix", async () => {
  const [A, B] = [wholeFloats(13, 7, 1), wholeFloats(13, 10, 2)];
  const [a, b] = [toOracle(A), toOracle(B)];
  await inDirtyMemory(async (pool) => {
    const AtB = await multiplyTransposed(pool, sharedBlock(pool, A), sharedBlock(pool, B));
    expect(AtB).toEqual(fromOracle(a.transpose().mmul(b)).data);
    expect(await gram(pool, sharedBlock(pool, A))).toEqual(fromOracle(a.transpose().mmul(a)).data);
  });
});

test.each([3, 70])("sums over no rows are zeros, of %d columns", async (columns) => {
  await inDirtyMemory(async (pool) => {
    const none = blockOf(pool.memory.floats(0), 0, columns);
    expect(await gram(pool, none)).toEqual(new Float64Array(columns ** 2));
    expect(await multiplyTransposed(pool, none, none)).toEqual(new Float64Array(columns ** 2));
  });
});

test.each([
  [20_000, 20],
  [300, 150],
])("XᵀX of %d x %d is exactly symmetric, and the same bytes on 1, 2 and 3 threads", async (rows, columns) => {
  const X = normalFloats(rows, columns, 6);
  const [one, ...more] = await onEach((pool) => gram(pool, sharedBlock(pool, X)));
  for (const G of more) expectSameBytes(G, one);
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j < i; j++) expect(one[i * columns + j]).toBe(one[j * columns + i]);
  }
});

test("what it allocates for sums it gives back", async () => {
  await inDirtyMemory(async (pool) => {
    const X = sharedBlock(pool, normalFloats(100, 70, 1));
    const top = pool.memory.bytes(0).byteOffset;
    await gram(pool, X);
    await multiplyTransposed(pool, X, X);
    expect(pool.memory.bytes(0).byteOffset).toBe(top);
  });
});
