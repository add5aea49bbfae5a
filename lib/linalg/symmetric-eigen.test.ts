import fc from "fast-check";
import { EigenvalueDecomposition } from "ml-matrix";
import { expect, test } from "vitest";
import {
  diagonal,
  distance,
  identity,
  matrixOf,
  normalMatrix,
  toOracle,
  transpose,
  wholeMatrices,
} from "./matrices.fixture";
import { gram, type Matrix, multiply, zeros } from "./matrix";
import { orthonormalize } from "./orthonormalize";
import { symmetricEigen } from "./symmetric-eigen";

/** S V = V Λ with orthonormal V and falling Λ: what makes a decomposition right, however it was found. */
function expectDecomposition(S: Matrix, tolerance = 1e-12): void {
  const { values, vectors } = symmetricEigen(S);
  const scale = Math.max(1, Math.abs(values[0]), Math.abs(values[values.length - 1]));
  expect(distance(multiply(S, vectors), multiply(vectors, diagonal(values)))).toBeLessThan(tolerance * scale);
  expect(distance(gram(vectors), identity(S.rows))).toBeLessThan(tolerance);
  expect(Array.from(values)).toEqual(Array.from(values).sort((a, b) => b - a));
}

const symmetric = fc
  .integer({ min: 1, max: 8 })
  .chain((n) => wholeMatrices(n, n))
  .map(({ rows: n, data }) => ({
    rows: n,
    columns: n,
    data: data.map((_, p) => data[p] + data[(p % n) * n + Math.floor(p / n)]),
  }));

test("decomposes any symmetric matrix, with ml-matrix's eigenvalues", () => {
  fc.assert(
    fc.property(symmetric, (S) => {
      expectDecomposition(S);
      const oracle = new EigenvalueDecomposition(toOracle(S), { assumeSymmetric: true }).realEigenvalues;
      symmetricEigen(S).values.forEach((value, j) => {
        expect(value).toBeCloseTo([...oracle].sort((a, b) => b - a)[j], 9);
      });
    }),
  );
});

test("finds the eigenvalues that a matrix was made of", () => {
  const made = [5, 3, 3, 3, 1, 1e-3, 0, -2];
  const V = normalMatrix(8, 8, 4);
  orthonormalize(V);
  const S = multiply(multiply(V, diagonal(made)), transpose(V));
  const { values } = symmetricEigen(S);
  for (let j = 0; j < 8; j++) expect(values[j]).toBeCloseTo(made[j], 12);
  expectDecomposition(S);
});

test("2 x 2 by hand: [[2, 1], [1, 2]] has 3 along (1, 1) and 1 along (1, −1)", () => {
  const { values, vectors } = symmetricEigen(
    matrixOf([
      [2, 1],
      [1, 2],
    ]),
  );
  expect(values[0]).toBeCloseTo(3, 14);
  expect(values[1]).toBeCloseTo(1, 14);
  expect(vectors.data[0] * vectors.data[2]).toBeCloseTo(1 / 2, 14);
  expect(vectors.data[1] * vectors.data[3]).toBeCloseTo(-1 / 2, 14);
});

test("an exchange of two axes has the eigenvalues 1 and −1", () => {
  const { values } = symmetricEigen(
    matrixOf([
      [0, 1],
      [1, 0],
    ]),
  );
  expect(values[0]).toBeCloseTo(1, 14);
  expect(values[1]).toBeCloseTo(-1, 14);
});

test("a diagonal matrix comes back sorted, its axes as vectors, equal values in their order", () => {
  const { values, vectors } = symmetricEigen(diagonal([1, 3, 2, 3]));
  expect(values).toEqual(Float64Array.of(3, 3, 2, 1));
  expect(vectors).toEqual(
    matrixOf([
      [0, 0, 0, 1],
      [1, 0, 0, 0],
      [0, 0, 1, 0],
      [0, 1, 0, 0],
    ]),
  );
});

test("zeros have the eigenvalue 0; a matrix of ones has n and 0", () => {
  expect(symmetricEigen(zeros(3, 3)).values).toEqual(new Float64Array(3));
  const { values } = symmetricEigen({ rows: 5, columns: 5, data: new Float64Array(25).fill(1) });
  expect(values[0]).toBeCloseTo(5, 13);
  for (let j = 1; j < 5; j++) expect(values[j]).toBeCloseTo(0, 13);
});

test("decomposes a Gram matrix of the size that training meets", () => {
  expectDecomposition(gram(normalMatrix(300, 112, 9)));
});

test.each([1, 2, 3, 4, 5, 6])("decomposes a matrix of great range and little rank, number %d", (seed) => {
  // From 1e6 down to rounding: the smallest eigenvalues are noise, in which no sweep can tell one from the next.
  const made = Float64Array.from({ length: 112 }, (_, j) => (j === 0 ? 1e6 : j < 40 ? 2500 * 0.8 ** j : 0));
  const V = normalMatrix(112, 112, seed);
  orthonormalize(V);
  const S = multiply(multiply(V, diagonal(Array.from(made))), transpose(V));
  for (let i = 0; i < 112; i++) for (let j = 0; j < i; j++) S.data[i * 112 + j] = S.data[j * 112 + i];
  expectDecomposition(S);
  symmetricEigen(S).values.forEach((value, j) => {
    expect(Math.abs(value - made[j])).toBeLessThan(1e-12 * made[0]);
  });
});

test("leaves its argument as it was", () => {
  const S = gram(normalMatrix(5, 3, 1));
  const before = Float64Array.from(S.data);
  symmetricEigen(S);
  expect(S.data).toEqual(before);
});

test("refuses a matrix that is not square", () => {
  expect(() => symmetricEigen(zeros(2, 3))).toThrow(new RangeError("symmetricEigen: 2 x 3 is not square"));
});
