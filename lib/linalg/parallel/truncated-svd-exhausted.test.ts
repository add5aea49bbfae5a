import { SVD } from "ml-matrix";
import { expect, test } from "vitest";
import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import { distance, toCsr, toOracle, transpose } from "@/lib/linalg/matrices.fixture";
import type { Matrix } from "@/lib/linalg/matrix";
import { inFloats, normalFloats, orthonormalError, withSpectrum } from "./float-matrices.fixture";
import { copied, testPools } from "./pools.fixture";
import { type TruncatedSvd, type TruncatedSvdConfig, truncatedSvd } from "./truncated-svd";

const { inDirtyMemory } = testPools(2);
const CONFIG = { iterations: 6, seed: 1 };

const transposed = (A: Matrix) => inFloats(transpose(A));

/** The triplets, found in memory that is given back. */
function svdOf(A: Matrix<Float32Array> | CsrMatrix, config: TruncatedSvdConfig): Promise<TruncatedSvd> {
  return inDirtyMemory(async (pool) => copied(await truncatedSvd(pool, A, config)));
}

function expectOrthonormal({ left, singularValues, right }: TruncatedSvd): void {
  const kept = Array.from(singularValues, (value) => value > 0);
  expect(orthonormalError(left, kept)).toBeLessThan(2e-6);
  expect(orthonormalError(right, kept)).toBeLessThan(2e-6);
}

/** Within `tolerance` of the largest. */
function expectValues(got: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number): void {
  for (let j = 0; j < got.length; j++) expect(Math.abs(got[j] - expected[j])).toBeLessThan(tolerance * expected[0]);
}

test.each([
  ["with a tail of equal ones", 300, 150, [50, 40, 30, 20, 10, ...new Array(145).fill(1)]],
  ["of repeated ones", 150, 150, [4, 4, 4, 2, 2, ...new Array(145).fill(0.1)]],
  ["of rank 6", 200, 150, [4, 4, 4, 2, 2, 1]],
  ["of rank 1", 300, 200, [7]],
])("finds a spectrum it knows: %s", async (_, rows, columns, spectrum) => {
  const tall = withSpectrum(rows, columns, spectrum);
  const rank = spectrum.length < 10 ? spectrum.length + 20 : 5;
  for (const A of [tall, transposed(tall), toCsr(tall), toCsr(transpose(tall))]) {
    const svd = await svdOf(A, { ...CONFIG, rank });
    expectValues(svd.singularValues, [...spectrum, ...new Array(30).fill(0)], 1e-5);
    expectOrthonormal(svd);
    if (spectrum.length < 10) {
      expect(Array.from(svd.singularValues.subarray(spectrum.length))).toEqual(new Array(20).fill(0));
    }
  }
});

test.each([
  [17, 33],
  [100, 18],
  [65, 70],
  [120, 90],
])("finds what ml-matrix finds where the space searched would be wider than %d x %d", async (rows, columns) => {
  const A = normalFloats(rows, columns, 3);
  const oracle = new SVD(toOracle(A), { autoTranspose: true }).diagonal;
  const rank = Math.min(rows, columns);
  for (const matrix of [A, transposed(A), toCsr(A), toCsr(transpose(A))]) {
    const svd = await svdOf(matrix, { iterations: 18, seed: 1, rank });
    expectValues(svd.singularValues, oracle, 1e-5);
    expectOrthonormal(svd);
  }
});

test.each([1e-30, 1e-18, 1e-15, 1e-10, 1e10, 1e15, 1e18, 1e30])(
  "finds the same directions at a scale of %d",
  async (scale) => {
    const A = normalFloats(60, 48, 5);
    const scaled = { ...A, data: A.data.map((x) => x * scale) };
    for (const sparse of [false, true]) {
      const one = await svdOf(sparse ? toCsr(A) : A, { iterations: 3, seed: 1, rank: 5 });
      const other = await svdOf(sparse ? toCsr(scaled) : scaled, { iterations: 3, seed: 1, rank: 5 });
      expectOrthonormal(other);
      expect(distance(other.right, one.right)).toBeLessThan(1e-4);
      for (let j = 0; j < 5; j++)
        expect(Math.abs(other.singularValues[j] / scale / one.singularValues[j] - 1)).toBeLessThan(1e-5);
    }
  },
);

test("finds small values of a nearly singular matrix: fast-check's counterexample with seed 1", async () => {
  const A = normalFloats(12, 12, -1064239063);
  const oracle = new SVD(toOracle(A)).diagonal;
  expectValues((await svdOf(A, { ...CONFIG, rank: 12 })).singularValues, oracle, 1e-6);
});
