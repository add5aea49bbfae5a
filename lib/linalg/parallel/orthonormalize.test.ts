import fc from "fast-check";
import { QrDecomposition } from "ml-matrix";
import { expect, test } from "vitest";
import { distance, fromOracle, toOracle } from "@/lib/linalg/matrices.fixture";
import { type Matrix, multiply, multiplyTransposed } from "@/lib/linalg/matrix";
import { orthonormalize as plainOrthonormalize } from "@/lib/linalg/orthonormalize";
import { contentOf, inFloats, normalFloats, orthonormalError, sharedBlock } from "./float-matrices.fixture";
import type { KernelPool } from "./kernel-pool";
import { orthonormalize } from "./orthonormalize";
import { RUNS, testPools } from "./pools.fixture";

const { inDirtyMemory, onEach } = testPools(1, 2, 3);

const shapes = fc.record({
  columns: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 70 })),
  more: fc.integer({ min: 20, max: 100 }),
  between: fc.nat(5),
  seed: fc.integer(),
});

async function orthonormalized(pool: KernelPool, X: Matrix, between = 0): Promise<Matrix> {
  const block = sharedBlock(pool, X, X.columns + between);
  await orthonormalize(pool, block);
  return contentOf(block);
}

/** Columns times factors. */
function withLengths(X: Matrix, factors: number[]): Matrix {
  return inFloats({ ...X, data: Float64Array.from(X.data, (x, p) => x * factors[p % X.columns]) });
}

/** The largest entry of X − Q QᵀX: none where the columns of Q span those of X. */
const outside = (Q: Matrix, X: Matrix) => distance(multiply(Q, multiplyTransposed(Q, X)), X);

test("columns become orthonormal, span what they spanned, and are those of the plain reference", async () => {
  await fc.assert(
    fc.asyncProperty(shapes, ({ columns, more, between, seed }) =>
      inDirtyMemory(async (pool) => {
        const X = normalFloats(columns + more, columns, seed);
        const Q = await orthonormalized(pool, X, between);
        expect(orthonormalError(Q)).toBeLessThan(1e-6);
        expect(outside(Q, X)).toBeLessThan(1e-5);
        const plain = { ...X, data: Float64Array.from(X.data) };
        plainOrthonormalize(plain);
        expect(distance(Q, plain)).toBeLessThan(2e-6);
      }),
    ),
    RUNS,
  );
});

test("columns are those of ml-matrix's QR decomposition, with a positive diagonal in R", async () => {
  await inDirtyMemory(async (pool) => {
    const X = normalFloats(30, 6, 2);
    const qr = new QrDecomposition(toOracle(X));
    const Q = fromOracle(qr.orthogonalMatrix);
    for (let p = 0; p < Q.data.length; p++) Q.data[p] *= Math.sign(qr.upperTriangularMatrix.get(p % 6, p % 6));
    expect(distance(await orthonormalized(pool, X), Q)).toBeLessThan(1e-6);
  });
});

test.each([
  ["very different", [1e8, 1, 1e-8, 1e3, 1]],
  ["tiny", [1e-15, 1e-15, 3e-16, 1e-14, 1e-15]],
  ["huge", [1e15, 1e17, 1e15, 3e16, 1e16]],
])("columns of %s lengths become orthonormal", async (_, lengths) => {
  await inDirtyMemory(async (pool) => {
    const X = normalFloats(50, 5, 1);
    const Q = await orthonormalized(pool, withLengths(X, lengths));
    expect(orthonormalError(Q)).toBeLessThan(1e-6);
    expect(distance(Q, await orthonormalized(pool, X))).toBeLessThan(1e-5);
  });
});

test("nearly dependent columns become orthonormal, too", async () => {
  await inDirtyMemory(async (pool) => {
    const X = normalFloats(50, 4, 1);
    for (let i = 0; i < 50; i++) X.data[i * 4 + 1] = X.data[i * 4] + 1e-2 * X.data[i * 4 + 1];
    expect(orthonormalError(await orthonormalized(pool, X))).toBeLessThan(1e-6);
  });
});

test("orthonormal columns stay as they are", async () => {
  await inDirtyMemory(async (pool) => {
    const Q = await orthonormalized(pool, normalFloats(200, 11, 3));
    expect(distance(await orthonormalized(pool, Q), Q)).toBeLessThan(2e-7);
  });
});

test("rows of several tasks become the same bytes on 1, 2 and 3 threads", async () => {
  const X = normalFloats(3001, 21, 4);
  const [one, ...more] = await onEach((pool) => orthonormalized(pool, X));
  expect(orthonormalError(one)).toBeLessThan(1e-6);
  for (const Q of more) expect(Q).toEqual(one);
});
