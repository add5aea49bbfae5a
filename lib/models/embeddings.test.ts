import fc from "fast-check";
import { Matrix as MlMatrix, SVD } from "ml-matrix";
import { afterAll, expect, test } from "vitest";
import {
  distance,
  fromOracle,
  matrixOf,
  normalMatrix,
  toCsr,
  toOracle,
  transpose,
  wholeMatrices,
} from "@/lib/linalg/matrices.fixture";
import { type Matrix, multiply } from "@/lib/linalg/matrix";
import { normalizeRows } from "@/lib/linalg/normalize-rows";
import { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { fitCollaborative, fitContent, scatterRows } from "./embeddings";

const CONFIG = { rank: 100, iterations: 6, seed: 1 };

const pool = new KernelPool(1);
afterAll(() => pool.close());

/** Features as the fits take them. */
const inFloats = ({ rows, columns, data }: Matrix) => ({ rows, columns, data: Float32Array.from(data) });

/** Rows of unit length, as films are compared. */
const embed = async (...args: Parameters<typeof fitContent>) => normalizeRows((await fitContent(...args)).coordinates);
const cosines = (X: Matrix) => multiply(X, transpose(X));
const lengths = ({ rows: n, columns, data }: Matrix) =>
  Array.from({ length: n }, (_, i) => Math.hypot(...data.subarray(i * columns, (i + 1) * columns)));

/** The first `rank` columns of U Σ, and of V, by ml-matrix. */
function oracle(A: Matrix, rank: number) {
  const svd = new SVD(toOracle(A), { autoTranspose: true });
  const columns = Array.from({ length: rank }, (_, j) => j);
  const left = svd.leftSingularVectors.subMatrixColumn(columns);
  const values = MlMatrix.diag(svd.diagonal.slice(0, rank));
  return { scaled: left.mmul(values), right: svd.rightSingularVectors.subMatrixColumn(columns) };
}

test("the factors multiply to the best approximation of their rank", async () => {
  const A = toCsr(normalMatrix(30, 14, 1));
  const dense = { rows: 30, columns: 14, data: Float64Array.from(A.values) };
  for (const rank of [1, 3, 8, 14]) {
    const { userFactors, itemFactors } = await fitCollaborative(pool, A, { ...CONFIG, rank });
    const { scaled, right } = oracle(dense, rank);
    expect(
      distance(multiply(userFactors, transpose(itemFactors)), fromOracle(scaled.mmul(right.transpose()))),
    ).toBeLessThan(1e-5);
  }
});

test("films are compared by the rows of V Σ^¾", async () => {
  const R = toCsr(normalMatrix(20, 12, 5));
  const dense = { rows: 20, columns: 12, data: Float64Array.from(R.values) };
  const { collaborativeEmbeddings, singularValues } = await fitCollaborative(pool, R, { ...CONFIG, rank: 5 });
  const weighted = oracle(dense, 5).right.mulRowVector(Array.from(singularValues, (value) => value ** 0.75));
  expect(distance(cosines(collaborativeEmbeddings), cosines(normalizeRows(fromOracle(weighted))))).toBeLessThan(1e-5);
});

test("ratings in half stars give what they give in stars", async () => {
  const data = Float64Array.from({ length: 20 * 12 }, (_, p) => (((p * p) % 13) % 11) / 2);
  const stars = toCsr({ rows: 20, columns: 12, data });
  const halfStars = { ...stars, values: Uint8Array.from(stars.values, (value) => 2 * value) };
  const config = { ...CONFIG, rank: 4 };
  const [inStars, inHalves] = [
    await fitCollaborative(pool, stars, config),
    await fitCollaborative(pool, halfStars, config, 0.5),
  ];
  for (const key of ["userFactors", "itemFactors", "collaborativeEmbeddings"] as const) {
    expect(distance(inHalves[key], inStars[key])).toBeLessThan(1e-5);
  }
  inHalves.singularValues.forEach((value, j) => {
    expect(value).toBeCloseTo(inStars.singularValues[j], 4);
  });
});

test("content embeddings have the cosines of the best approximation's rows", async () => {
  const F = normalMatrix(20, 12, 2);
  const contentEmbeddings = await embed(pool, inFloats(F), { ...CONFIG, rank: 4 });
  const expected = normalizeRows(fromOracle(oracle(F, 4).scaled));
  expect(distance(cosines(contentEmbeddings), cosines(expected))).toBeLessThan(1e-5);
});

test("at full rank content embeddings have the cosines of the features themselves", async () => {
  const F = matrixOf([
    [1, 0, 0],
    [1, 1, 0],
    [0, 0, 2],
  ]);
  const contentEmbeddings = await embed(pool, inFloats(F), CONFIG);
  expect(distance(cosines(contentEmbeddings), cosines(normalizeRows(F)))).toBeLessThan(1e-6);
});

test("dense and sparse features give the same embeddings", async () => {
  const F = matrixOf([
    [1, 0, 2, 0],
    [0, 1, 0, 0],
    [3, 0, 0, 1],
  ]);
  const dense = await embed(pool, inFloats(F), CONFIG);
  const sparse = await embed(pool, toCsr(F), CONFIG);
  expect(distance(dense, sparse)).toBeLessThan(1e-6);
});

test.each([
  [6, 4],
  [3, 9],
])("the rank is limited by a matrix of %d x %d", async (m, n) => {
  const F = normalMatrix(m, n, 3);
  const least = Math.min(m, n);
  const { coordinates, featureVectors } = await fitContent(pool, inFloats(F), CONFIG);
  expect([coordinates.rows, coordinates.columns, featureVectors.rows, featureVectors.columns]).toEqual([
    ...[m, least],
    ...[n, least],
  ]);
  const { userFactors, itemFactors, singularValues } = await fitCollaborative(pool, toCsr(F), CONFIG);
  expect([userFactors.rows, userFactors.columns, itemFactors.rows, itemFactors.columns]).toEqual([m, least, n, least]);
  expect(singularValues).toHaveLength(least);
});

test("coordinates are the features times their vectors", async () => {
  const F = normalMatrix(20, 12, 6);
  const { coordinates, featureVectors } = await fitContent(pool, inFloats(F), { ...CONFIG, rank: 4 });
  expect(distance(multiply(F, featureVectors), coordinates)).toBeLessThan(1e-5);
});

test("rows go where they are sent, zeros are elsewhere", () => {
  const X = { rows: 2, columns: 2, data: Float32Array.of(1, 2, 3, 4) };
  expect(scatterRows(X, Uint32Array.of(3, 0), 4).data).toEqual(Float32Array.of(3, 4, 0, 0, 0, 0, 1, 2));
});

test("a film without features has no content", async () => {
  const F = matrixOf([
    [1, 0],
    [0, 0],
    [0, 2],
  ]);
  expect(lengths(await embed(pool, inFloats(F), CONFIG)).map((length) => Number(length.toFixed(6)))).toEqual([1, 0, 1]);
});

test("a film nobody rated has no embedding", async () => {
  const ratings = matrixOf([
    [5, 0, 3],
    [4, 0, 0],
    [0, 0, 2],
    [1, 0, 1],
  ]);
  const { collaborativeEmbeddings } = await fitCollaborative(pool, toCsr(ratings), CONFIG);
  expect(lengths(collaborativeEmbeddings).map((length) => Number(length.toFixed(6)))).toEqual([1, 0, 1]);
});

test("rows are of unit length, or zeros where there was nothing", async () => {
  const ratings = fc
    .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
    .chain(([users, items]) => wholeMatrices(users, items));
  await fc.assert(
    fc.asyncProperty(ratings, async (R) => {
      const rated = lengths(transpose(R)).map((length) => (length > 0 ? 1 : 0));
      const { collaborativeEmbeddings } = await fitCollaborative(pool, toCsr(R), CONFIG);
      lengths(collaborativeEmbeddings).forEach((length, item) => {
        expect(length).toBeCloseTo(rated[item], 6);
      });
    }),
  );
});

test("two groups of people who rate every other film make two clusters of films", async () => {
  const checkerboard = matrixOf(
    Array.from({ length: 12 }, (_, user) =>
      Array.from({ length: 10 }, (__, item) => ((user + item) % 2 === 0 ? 4 : 0)),
    ),
  );
  const { collaborativeEmbeddings } = await fitCollaborative(pool, toCsr(checkerboard), { ...CONFIG, rank: 5 });
  const contentEmbeddings = await embed(pool, toCsr(transpose(checkerboard)), { ...CONFIG, rank: 5 });
  for (const embeddings of [collaborativeEmbeddings, contentEmbeddings]) {
    cosines(embeddings).data.forEach((cosine, p) => {
      const together = (Math.floor(p / 10) + (p % 10)) % 2 === 0;
      expect(cosine).toBeCloseTo(together ? 1 : 0, 5);
    });
  }
});

test("a seed gives the same model to the bit", async () => {
  const R = toCsr(normalMatrix(15, 10, 4));
  const factorize = () => fitCollaborative(pool, R, { ...CONFIG, rank: 3 });
  expect(await factorize()).toEqual(await factorize());
});
