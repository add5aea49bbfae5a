import { SVD } from "ml-matrix";
import { expect, test } from "vitest";
import { type CsrMatrix, multiplyCsr } from "@/lib/linalg/csr-matrix";
import { distance, normalMatrix, toCsr, toOracle } from "@/lib/linalg/matrices.fixture";
import { type Matrix, multiply } from "@/lib/linalg/matrix";
import { truncatedSvd as plainSvd } from "@/lib/linalg/truncated-svd";
import { inFloats, normalFloats, orthonormalError } from "./float-matrices.fixture";
import { copied, expectSameBytes, testPools } from "./pools.fixture";
import { ratingsLike, toDense } from "./ratings.fixture";
import { truncatedSvd } from "./truncated-svd";

const { inDirtyMemory, onEach } = testPools(1, 2, 3);

/** scikit-learn's default. */
const PEER = { oversampling: 10, iterations: 5, seed: 1 };
/** What the build uses, less where the matrix is small. */
const iterationsFor = (A: { rows: number; columns: number }, rank: number) =>
  Math.min(18, Math.floor(Math.min(A.rows, A.columns) / 16), Math.ceil((6 * (rank + 12)) / 16));

/** ‖A V‖², what orthonormal columns V capture of A. */
function energy(A: Matrix | CsrMatrix, V: Matrix): number {
  const AV = "indptr" in A ? multiplyCsr(A, V) : multiply(A, V);
  return AV.data.reduce((sum, x) => sum + x * x, 0);
}

// Noise has the slowest decay there is: the hardest case for an iteration.
const noise = inFloats(normalMatrix(500, 400, 3));
const ratings = ratingsLike(4500, 700, 4, 150);

test.each([
  ["dense noise", noise, 20],
  ["sparse noise", toCsr(noise), 20],
  ["wide noise", normalFloats(300, 450, 5), 30],
  ["ratings", ratings, 20],
  ["ratings as a dense matrix", inFloats(toDense(ratingsLike(900, 400, 6))), 30],
])("captures of %s at least what subspace iteration with scikit-learn's default does", async (_, A, rank) => {
  await inDirtyMemory(async (pool) => {
    const svd = await truncatedSvd(pool, A, { rank, iterations: iterationsFor(A, rank), seed: 1 });
    expect(orthonormalError(svd.left)).toBeLessThan(2e-6);
    expect(orthonormalError(svd.right)).toBeLessThan(2e-6);
    const captured = energy(A, svd.right);
    const peer = energy(A, plainSvd(A, { ...PEER, rank }).right);
    expect(captured / peer).toBeGreaterThan(1 - 1e-6);
    // What the singular values say is what the vectors capture.
    const squares = svd.singularValues.reduce((sum, value) => sum + value ** 2, 0);
    expect(Math.abs(squares / captured - 1)).toBeLessThan(1e-5);
  });
});

test("captures no more than the best approximation, and nearly all of that", async () => {
  const A = inFloats(toDense(ratingsLike(300, 120, 8)));
  const best = new SVD(toOracle(A)).diagonal.slice(0, 10).reduce((sum, value) => sum + value ** 2, 0);
  await inDirtyMemory(async (pool) => {
    const { singularValues } = await truncatedSvd(pool, A, { rank: 10, iterations: 6, seed: 1 });
    const captured = singularValues.reduce((sum, value) => sum + value ** 2, 0);
    expect(captured / best).toBeGreaterThan(0.9999);
    expect(captured / best).toBeLessThan(1 + 1e-6);
  });
});

test.each([
  ["sparse", ratings],
  ["dense", noise],
  ["wide", normalFloats(100, 9000, 7)],
])("a seed gives the same bytes on 1, 2 and 3 threads, another seed the same values: %s", async (_, A) => {
  const config = { rank: 10, iterations: 6, seed: 4 };
  const [one, ...more] = await onEach(async (pool) => copied(await truncatedSvd(pool, A, config)));
  for (const { left, singularValues, right } of more) {
    expectSameBytes(left.data, one.left.data);
    expectSameBytes(right.data, one.right.data);
    expectSameBytes(singularValues, one.singularValues);
  }
  await inDirtyMemory(async (pool) => {
    const other = await truncatedSvd(pool, A, { ...config, seed: 5 });
    expect(distance(other.right, one.right)).toBeGreaterThan(0);
    other.singularValues.forEach((value, j) => {
      expect(Math.abs(value / one.singularValues[j] - 1)).toBeLessThan(0.02);
    });
  });
});
