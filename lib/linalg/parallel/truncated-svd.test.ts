import fc from "fast-check";
import { SVD } from "ml-matrix";
import { expect, test } from "vitest";
import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import { distance, toCsr, toOracle, transpose } from "@/lib/linalg/matrices.fixture";
import { type Matrix, multiply } from "@/lib/linalg/matrix";
import { truncatedSvd as plainSvd } from "@/lib/linalg/truncated-svd";
import { inFloats, normalFloats, orthonormalError, wholeFloats, withSpectrum } from "./float-matrices.fixture";
import { copied, RUNS, testPools } from "./pools.fixture";
import { type TruncatedSvd, type TruncatedSvdConfig, truncatedSvd } from "./truncated-svd";

const { inDirtyMemory } = testPools(2);
const CONFIG = { iterations: 6, seed: 1 };

const transposed = (A: Matrix) => inFloats(transpose(A));

/** The triplets, found in memory that is given back. */
function svdOf(A: Matrix<Float32Array> | CsrMatrix, config: TruncatedSvdConfig): Promise<TruncatedSvd> {
  return inDirtyMemory(async (pool) => copied(await truncatedSvd(pool, A, config)));
}

function product({ left, singularValues, right }: TruncatedSvd): Matrix {
  const rank = singularValues.length;
  const data = Float64Array.from(left.data, (x, p) => x * singularValues[p % rank]);
  return multiply({ ...left, data }, transpose(right));
}

function expectOrthonormal({ left, singularValues, right }: TruncatedSvd): void {
  const kept = Array.from(singularValues, (value) => value > 0);
  // 32-bit products leave rounding of the largest direction in the smallest.
  const smallest = Math.min(...singularValues.filter((value) => value > 0));
  const tolerance = (1e-6 * singularValues[0]) / smallest;
  for (const factors of [left, right]) expect(orthonormalError(factors, kept)).toBeLessThan(Math.max(2e-6, tolerance));
}

/** Within `tolerance` of the largest. */
function expectValues(got: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number): void {
  for (let j = 0; j < got.length; j++) expect(Math.abs(got[j] - expected[j])).toBeLessThan(tolerance * expected[0]);
}

const shapes = fc.record({
  narrow: fc.integer({ min: 1, max: 15 }),
  more: fc.nat(90),
  seed: fc.integer(),
});

test("finds the singular values that ml-matrix finds, dense and sparse, and at full rank the matrix", async () => {
  await fc.assert(
    fc.asyncProperty(shapes, async ({ narrow, more, seed }) => {
      // Ten rows more than columns: no value is so small beside the largest that 32-bit squares lose it.
      const tall = normalFloats(narrow + more + 10, narrow, seed);
      const oracle = new SVD(toOracle(tall)).diagonal;
      for (const A of [tall, transposed(tall), toCsr(tall)]) {
        const svd = await svdOf(A, { ...CONFIG, rank: narrow });
        expectValues(svd.singularValues, oracle, 1e-6);
        expectOrthonormal(svd);
        const expected = "indptr" in A ? tall : A;
        expect(distance(product(svd), expected)).toBeLessThan(1e-5 * oracle[0]);
      }
    }),
    { ...RUNS, numRuns: 30 },
  );
});

const FALLING = Array.from({ length: 120 }, (_, j) => 10 * 0.9 ** j);

const powers = (count: number, first: number, ratio: number) =>
  Array.from({ length: count }, (_, j) => first * ratio ** j);

test.each([
  ["falling", 200, 120, FALLING],
  ["falling slowly behind five", 300, 150, [50, 40, 30, 20, 10, ...powers(145, 3, 0.99)]],
  ["with a gap behind the first", 180, 130, [1000, 50, 40, 30, 20, ...powers(125, 5, 0.95)]],
  ["with repeated ones, narrow", 200, 15, [4, 4, 4, 2, 2, ...powers(10, 1, 0.9)]],
  ["all equal, narrow", 60, 12, new Array(12).fill(3)],
])("finds a spectrum it knows: %s", async (_, rows, columns, spectrum) => {
  const tall = withSpectrum(rows, columns, spectrum);
  for (const A of [tall, transposed(tall), toCsr(tall)]) {
    const svd = await svdOf(A, { ...CONFIG, rank: 5 });
    expectValues(svd.singularValues, spectrum, 1e-5);
    expectOrthonormal(svd);
  }
});

test("a spectrum of great range is found from any start", async () => {
  const spectrum = [1000, 50, 40, 30, 20, ...powers(125, 5, 0.95)];
  const tall = withSpectrum(180, 130, spectrum);
  for (let seed = 1; seed <= 20; seed++) {
    expectValues((await svdOf(tall, { rank: 5, iterations: 6, seed })).singularValues, spectrum, 1e-5);
  }
});

test("directions beyond the matrix's own rank are zeros", async () => {
  const tall = withSpectrum(200, 15, [5, 3, 3]);
  for (const A of [tall, transposed(tall), toCsr(tall)]) {
    const svd = await svdOf(A, { ...CONFIG, rank: 8 });
    expect(Array.from(svd.singularValues.subarray(3))).toEqual([0, 0, 0, 0, 0]);
    expectValues(svd.singularValues, [5, 3, 3, 0, 0, 0, 0, 0], 1e-6);
    expectOrthonormal(svd);
  }
});

test("the triplets are those of the plain reference", async () => {
  const A = withSpectrum(250, 130, FALLING);
  const plain = plainSvd(A, { rank: 6, oversampling: 20, iterations: 12, seed: 1 });
  for (const matrix of [A, toCsr(A)]) {
    const svd = await svdOf(matrix, { ...CONFIG, rank: 6 });
    expect(distance(svd.left, plain.left)).toBeLessThan(2e-5);
    expect(distance(svd.right, plain.right)).toBeLessThan(2e-5);
  }
});

test("the largest entry of each right vector is positive", async () => {
  await fc.assert(
    fc.asyncProperty(shapes, async ({ narrow, more, seed }) => {
      const A = wholeFloats(narrow + more, narrow, seed);
      for (const matrix of [A, transposed(A), toCsr(A)]) {
        const { right } = await svdOf(matrix, { ...CONFIG, rank: narrow });
        for (let j = 0; j < narrow; j++) {
          const column = Array.from({ length: right.rows }, (_, i) => right.data[i * narrow + j]);
          expect(Math.max(...column)).toBe(Math.max(...column.map(Math.abs)));
        }
      }
    }),
    { ...RUNS, numRuns: 20 },
  );
});

test("a rank above 16 · iterations is searched in a wider space", async () => {
  const A = normalFloats(100, 80, 1);
  for (const matrix of [A, toCsr(A)]) {
    const narrow = await svdOf(matrix, { iterations: 1, seed: 1, rank: 20 });
    expect(narrow).toEqual(await svdOf(matrix, { iterations: 2, seed: 1, rank: 20 }));
    expectOrthonormal(narrow);
  }
});
