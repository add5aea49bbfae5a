import fc from "fast-check";
import { inverse } from "ml-matrix";
import { expect, test } from "vitest";
import { distance, fromOracle, normalMatrix, toOracle } from "@/lib/linalg/matrices.fixture";
import { gram, type Matrix } from "@/lib/linalg/matrix";
import type { KernelPool } from "./kernel-pool";
import { expectSameBytes, testPools } from "./pools.fixture";
import { squareBlock, symmetricInverse } from "./symmetric-inverse";

const { inDirtyMemory, onEach } = testPools(1, 2, 3);

/** XᵀX + n I: positive definite, every value of a size. */
function positiveDefinite(n: number, seed: number): Matrix<Float64Array> {
  const S = gram(normalMatrix(n + 3, n, seed));
  for (let i = 0; i < n; i++) S.data[i * n + i] += n;
  return S;
}

/** The inverse of what the upper triangle of S holds. */
async function inverted(pool: KernelPool, S: Matrix): Promise<Matrix<Float32Array>> {
  const { rows: n } = S;
  const A = squareBlock(pool, n);
  for (let i = 0; i < n; i++) for (let j = i; j < n; j++) A.data[i * A.stride + j] = S.data[i * n + j];
  await symmetricInverse(pool, A);
  const data = new Float32Array(n * n);
  for (let i = 0; i < n; i++) data.set(A.data.subarray(i * A.stride, i * A.stride + n), i * n);
  return { rows: n, columns: n, data };
}

test("is ml-matrix's inverse, around the sizes of tiles and pivots too", async () => {
  const sizes = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(127, 128, 129, 200));
  await fc.assert(
    fc.asyncProperty(sizes, fc.integer(), async (n, seed) => {
      const S = positiveDefinite(n, seed);
      const expected = fromOracle(inverse(toOracle(S)));
      const largest = expected.data.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
      const P = await inDirtyMemory((pool) => inverted(pool, S));
      expect(distance(P, expected)).toBeLessThan(2e-6 * largest);
      for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) expect(P.data[i * n + j]).toBe(P.data[j * n + i]);
    }),
    { numRuns: 25, seed: 3 },
  );
});

test("the residual of an item-item Gram matrix with 200 on the diagonal is below 1e-5", async () => {
  const likes = normalMatrix(900, 300, 8);
  // Film j is liked by one in 2 + j/10 people: a long tail.
  const S = gram({ ...likes, data: likes.data.map((x, p) => (Math.abs(x) < 1 / (1 + (p % 300) / 20) ? 1 : 0)) });
  for (let i = 0; i < 300; i++) S.data[i * 301] += 200;
  const P = await inDirtyMemory((pool) => inverted(pool, S));
  const identity = toOracle(S).mmul(toOracle(P));
  for (let i = 0; i < 300; i++) {
    for (let j = 0; j < 300; j++) expect(Math.abs(identity.get(i, j) - (i === j ? 1 : 0))).toBeLessThan(1e-5);
  }
});

test("is the same to the bit on 1, 2 and 3 threads", async () => {
  const S = positiveDefinite(300, 5);
  const [one, ...more] = await onEach((pool) => inverted(pool, S));
  for (const P of more) expectSameBytes(P.data, one.data);
});

test.each([
  ["a negative value", -1],
  ["NaN", Number.NaN],
  ["infinity", Number.POSITIVE_INFINITY],
])("refuses %s on the diagonal", async (_, value) => {
  const S = positiveDefinite(140, 2);
  S.data[130 * 141] = value;
  await inDirtyMemory(async (pool) => {
    await expect(inverted(pool, S)).rejects.toThrow(
      /^symmetricInverse: no positive pivot in rows \d+ to \d+, expected a positive definite matrix$/,
    );
  });
});

test("refuses a block that squareBlock has not made", async () => {
  await inDirtyMemory(async (pool) => {
    const block = { data: pool.memory.floats(9), rows: 3, columns: 3, stride: 3 };
    await expect(symmetricInverse(pool, block)).rejects.toThrow(RangeError);
  });
});
