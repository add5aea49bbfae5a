import { inverse, Matrix as MlMatrix, solve } from "ml-matrix";
import { afterAll, expect, test } from "vitest";
import { type CsrMatrix, multiplyCsr } from "@/lib/linalg/csr-matrix";
import { toCsr } from "@/lib/linalg/matrices.fixture";
import { gram, type Matrix } from "@/lib/linalg/matrix";
import { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { uniformGenerator } from "@/lib/linalg/random";
import { fitItemWeights } from "./item-weights";
import { fitSparseItemWeights, kthLargest } from "./sparse-item-weights";

const pool = new KernelPool(2);
afterAll(() => pool.close());

const LAMBDA = 3;

/** People x items, 1 where liked; the first items are liked most, and neighbors in number go together. */
function likes(people: number, items: number, seed: number): Matrix<Float64Array> {
  const uniform = uniformGenerator(seed);
  const data = Float64Array.from({ length: people * items }, (_, p) => {
    const [person, item] = [Math.floor(p / items), p % items];
    const isAlike = Math.abs((person % items) - item) < 4;
    return uniform() < (isAlike ? 0.6 : 0.3 / (1 + item / 4)) ? 1 : 0;
  });
  return { rows: people, columns: items, data };
}

const dense = likes(60, 21, 7);
const X = toCsr(dense);

/** B by the formula, with ml-matrix's inverse. */
function expectedWeights(): MlMatrix {
  const G = MlMatrix.from1DArray(21, 21, gram(dense).data);
  const P = inverse(G.add(MlMatrix.eye(21).mul(LAMBDA)));
  const B = new MlMatrix(21, 21);
  for (let i = 0; i < 21; i++) for (let j = 0; j < 21; j++) if (i !== j) B.set(i, j, -P.get(i, j) / P.get(j, j));
  return B;
}

function weightOf({ indptr, indices, values }: CsrMatrix, i: number, j: number): number {
  const at = indices.subarray(indptr[i], indptr[i + 1]).indexOf(j);
  return at < 0 ? 0 : values[indptr[i] + at];
}

test("dense weights are those of the closed form", async () => {
  const B = await fitItemWeights(pool, X, LAMBDA);
  const expected = expectedWeights();
  for (let i = 0; i < 21; i++) {
    for (let j = 0; j < 21; j++) expect(B.data[i * B.stride + j]).toBeCloseTo(expected.get(i, j), 5);
    expect(B.data[i * B.stride + i]).toBe(0);
  }
});

test("an item is told by another one alone where they always go together", async () => {
  // Items 0 and 1 are liked by the same twenty people, item 2 by twenty others.
  const people = Array.from({ length: 40 }, (_, person) => (person < 20 ? [1, 1, 0] : [0, 0, 1]));
  const B = await fitItemWeights(pool, toCsr({ rows: 40, columns: 3, data: Float64Array.from(people.flat()) }), 0.01);
  const scores = multiplyCsr(toCsr({ rows: 1, columns: 3, data: Float64Array.of(1, 0, 0) }), {
    rows: 3,
    columns: 3,
    data: Float64Array.from({ length: 9 }, (_, p) => B.data[Math.floor(p / 3) * B.stride + (p % 3)]),
  });
  expect(scores.data[1]).toBeCloseTo(1, 2);
  expect(scores.data[2]).toBeCloseTo(0, 6);
});

test("sparse weights with room for all are the dense ones", async () => {
  const sparse = await fitSparseItemWeights(pool, X, { regularization: LAMBDA, weightsPerItem: 21, mostPerItem: 22 });
  const expected = expectedWeights();
  for (let i = 0; i < 21; i++) {
    for (let j = 0; j < 21; j++) expect(weightOf(sparse, i, j)).toBeCloseTo(expected.get(i, j), 4);
  }
});

test("the largest weights are kept, as many as asked for, and each item's are fitted to what is kept", async () => {
  const sparse = await fitSparseItemWeights(pool, X, { regularization: LAMBDA, weightsPerItem: 5, mostPerItem: 22 });
  expect(sparse.values.length).toBe(21 * 5);
  const expected = expectedWeights();
  const sizes = expected
    .to1DArray()
    .map(Math.abs)
    .sort((a, b) => b - a);
  const G = MlMatrix.from1DArray(21, 21, gram(dense).data).add(MlMatrix.eye(21).mul(LAMBDA));
  for (let j = 0; j < 21; j++) {
    const support = Array.from({ length: 21 }, (_, i) => i).filter(
      (i) => Math.abs(expected.get(i, j)) > (sizes[104] + sizes[105]) / 2,
    );
    const fitted = solve(
      new MlMatrix(support.map((a) => support.map((b) => G.get(a, b)))),
      MlMatrix.columnVector(support.map((i) => G.get(i, j))),
    );
    support.forEach((i, s) => {
      expect(weightOf(sparse, i, j)).toBeCloseTo(fitted.get(s, 0), 5);
    });
  }
});

test.each([0, -1, Number.NaN])("a regularization of %d is refused", async (regularization) => {
  await expect(fitItemWeights(pool, X, regularization)).rejects.toThrow(
    new RangeError(`item weights: regularization ${regularization}, expected above 0`),
  );
});

test("the k-th largest is that of the sorted values, equal ones and zeros among them", () => {
  const uniform = uniformGenerator(3);
  const values = Float32Array.from({ length: 500 }, (_, i) => (i % 3 === 0 ? 0 : i % 3 === 1 ? 0.25 : uniform() ** 9));
  const sorted = values.toSorted((a, b) => b - a);
  for (let k = 1; k <= values.length; k++) expect(kthLargest(values, k)).toBe(sorted[k - 1]);
});
