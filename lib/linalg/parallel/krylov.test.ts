import { expect, test } from "vitest";
import { distance, normalMatrix } from "@/lib/linalg/matrices.fixture";
import { type Matrix, multiply, multiplyTransposed, zeros } from "@/lib/linalg/matrix";
import { orthonormalize } from "@/lib/linalg/orthonormalize";
import { symmetricEigen } from "@/lib/linalg/symmetric-eigen";
import { multiplyInto } from "./dense";
import { contentOf, inFloats, orthonormalError, sharedBlock, withSpectrum } from "./float-matrices.fixture";
import type { KernelPool } from "./kernel-pool";
import { BLOCK_COLUMNS, krylovBasis } from "./krylov";
import { expectSameBytes, testPools } from "./pools.fixture";

const { inDirtyMemory, onEach } = testPools(1, 2, 3);

async function searched(pool: KernelPool, C: Matrix, iterations: number, seed = 1): Promise<{ Q: Matrix; T: Matrix }> {
  const width = iterations * BLOCK_COLUMNS;
  const [shared, basis] = [sharedBlock(pool, C), sharedBlock(pool, zeros(C.rows, width))];
  const T = await krylovBasis(pool, basis, (X, W) => multiplyInto(pool, W, shared, X), diagonalOf(C), seed);
  return { Q: contentOf(basis), T: { rows: width, columns: width, data: T } };
}

function diagonalOf({ rows, columns, data }: Matrix): Float64Array {
  return Float64Array.from({ length: rows }, (_, i) => data[i * columns + i]);
}

/** S diag(s) Sᵀ, symmetric and positive semi-definite, with s² as its eigenvalues' roots: AᵀA for a matrix of values s. */
function ofValues(n: number, s: number[]): Matrix<Float32Array> {
  const A = withSpectrum(n, n, s);
  return inFloats(multiplyTransposed(A, A));
}

const FALLING = Array.from({ length: 200 }, (_, j) => 10 * 0.97 ** j);

test.each([1, 2, 5])(
  "gives an orthonormal basis Q and T = QᵀC Q, symmetric, after %d iterations",
  async (iterations) => {
    const C = ofValues(200, FALLING);
    await inDirtyMemory(async (pool) => {
      const { Q, T } = await searched(pool, C, iterations);
      expect(orthonormalError(Q)).toBeLessThan(1e-5);
      expect(distance(T, multiplyTransposed(Q, multiply(C, Q)))).toBeLessThan(1e-4);
      for (let i = 0; i < T.rows; i++)
        for (let j = 0; j < i; j++) expect(T.data[i * T.rows + j]).toBe(T.data[j * T.rows + i]);
    });
  },
);

test("the basis holds what C makes of all but its last block", async () => {
  const C = ofValues(200, FALLING);
  await inDirtyMemory(async (pool) => {
    const { Q } = await searched(pool, C, 3);
    const CQ = multiply(C, Q);
    const rest = multiply(Q, multiplyTransposed(Q, CQ)).data.map((x, p) => CQ.data[p] - x);
    const largest = (from: number, to: number) =>
      rest.reduce((most, x, p) => (p % 48 >= from && p % 48 < to ? Math.max(most, Math.abs(x)) : most), 0);
    expect(largest(0, 32)).toBeLessThan(1e-4);
    expect(largest(32, 48)).toBeGreaterThan(0.01);
  });
});

test("T's largest eigenvalues are C's, and none is larger", async () => {
  const s = Array.from({ length: 200 }, (_, j) => (j < 5 ? 9 - j : 0.5 * 0.995 ** j));
  await inDirtyMemory(async (pool) => {
    const { T } = await searched(pool, ofValues(200, s), 4);
    const { values } = symmetricEigen(T);
    for (let j = 0; j < 5; j++) expect(Math.abs(values[j] / s[j] ** 2 - 1)).toBeLessThan(1e-6);
    expect(values[5]).toBeLessThan(0.2501);
  });
});

test("of zeros nothing is left", async () => {
  await inDirtyMemory(async (pool) => {
    const { Q, T } = await searched(pool, zeros(70, 70), 2);
    expect(Q.data.every((x) => Math.abs(x) === 0)).toBe(true);
    expect(T).toEqual(zeros(32, 32));
  });
});

test("rows that C does not have stay zeros, to the bit", async () => {
  const C = ofValues(60, FALLING.slice(0, 60));
  for (let p = 0; p < 60; p++) C.data[7 * 60 + p] = C.data[p * 60 + 7] = 0;
  await inDirtyMemory(async (pool) => {
    const { Q } = await searched(pool, C, 3);
    expect(new Set(Q.data.subarray(7 * 48, 8 * 48))).toEqual(new Set([0]));
  });
});

test("what rows of little weight have to themselves is found", async () => {
  // Twenty heavy rows and, beside them, seventy light ones that nothing joins to them.
  const [heavy, light] = [ofValues(20, FALLING.slice(0, 20)), ofValues(70, FALLING.slice(100, 170))];
  const C = { rows: 90, columns: 90, data: new Float32Array(90 * 90) };
  for (let i = 0; i < 20; i++) C.data.set(heavy.data.subarray(i * 20, (i + 1) * 20), i * 90);
  for (let i = 0; i < 70; i++) C.data.set(light.data.subarray(i * 70, (i + 1) * 70), (20 + i) * 90 + 20);
  await inDirtyMemory(async (pool) => {
    const { values } = symmetricEigen((await searched(pool, C, 5)).T);
    for (let j = 0; j < 22; j++) {
      const expected = FALLING[j < 20 ? j : 80 + j] ** 2;
      expect(Math.abs(values[j] / expected - 1)).toBeLessThan(1e-3);
    }
  });
});

test("the first block is a random block of the seed, rows by the squares of C's diagonal, made orthonormal", async () => {
  const C = ofValues(90, FALLING.slice(0, 90));
  const weights = diagonalOf(C).map((value, _, all) => (value / Math.max(...all)) ** 2);
  const plain = normalMatrix(90, 16, 5);
  for (let p = 0; p < plain.data.length; p++) plain.data[p] *= weights[Math.floor(p / 16)];
  orthonormalize(plain);
  await inDirtyMemory(async (pool) => {
    expect(distance((await searched(pool, C, 1, 5)).Q, plain)).toBeLessThan(1e-5);
  });
});

test("a seed gives the same bytes, on 1, 2 and 3 threads, another seed another basis", async () => {
  const C = ofValues(200, FALLING);
  const [one, ...more] = await onEach((pool) => searched(pool, C, 3, 7));
  for (const { Q, T } of more) {
    expectSameBytes(Q.data as Float32Array, one.Q.data as Float32Array);
    expectSameBytes(T.data as Float64Array, one.T.data as Float64Array);
  }
  const other = await inDirtyMemory((pool) => searched(pool, C, 3, 8));
  expect(distance(other.Q, one.Q)).toBeGreaterThan(0.01);
});
