import fc from "fast-check";
import { expect, test } from "vitest";
import { diagonal, distance, identity, matrixOf, normalMatrix } from "./matrices.fixture";
import { gram, type Matrix, multiply, multiplyTransposed, zeros } from "./matrix";
import { orthonormalize } from "./orthonormalize";

function orthonormalized(X: Matrix): Matrix<Float64Array> {
  const Q = { ...X, data: Float64Array.from(X.data) };
  orthonormalize(Q);
  return Q;
}

/** Q Qᵀ X: X itself where the columns of Q span those of X. */
const project = (Q: Matrix, X: Matrix) => multiply(Q, multiplyTransposed(Q, X));

test("columns become orthonormal and span what they spanned", () => {
  const shape = fc.record({
    columns: fc.integer({ min: 1, max: 8 }),
    more: fc.integer({ min: 1, max: 20 }),
    seed: fc.integer(),
  });
  fc.assert(
    fc.property(shape, ({ columns, more, seed }) => {
      const X = normalMatrix(columns + more, columns, seed);
      const Q = orthonormalized(X);
      expect(distance(gram(Q), identity(columns))).toBeLessThan(1e-12);
      expect(distance(project(Q, X), X)).toBeLessThan(1e-9);
    }),
  );
});

test("nearly dependent columns become orthonormal, too", () => {
  const X = normalMatrix(50, 4, 1);
  for (let i = 0; i < 50; i++) X.data[i * 4 + 1] = X.data[i * 4] + 1e-5 * X.data[i * 4 + 1];
  expect(distance(gram(orthonormalized(X)), identity(4))).toBeLessThan(1e-12);
});

test("columns of very different lengths become orthonormal", () => {
  const X = multiply(normalMatrix(50, 4, 1), diagonal([1e8, 1, 1e-8, 1e3]));
  expect(distance(gram(orthonormalized(X)), identity(4))).toBeLessThan(1e-12);
});

test("orthonormal columns stay as they are", () => {
  const Q = orthonormalized(normalMatrix(20, 5, 3));
  expect(distance(orthonormalized(Q), Q)).toBeLessThan(1e-14);
});

test("a column that depends on those before it becomes zero, the others orthonormal", () => {
  const base = normalMatrix(12, 3, 5);
  // Columns a, b, 2a − b, c.
  const X = multiply(
    base,
    matrixOf([
      [1, 0, 2, 0],
      [0, 1, -1, 0],
      [0, 0, 0, 1],
    ]),
  );
  const Q = orthonormalized(X);
  expect(distance(gram(Q), diagonal([1, 1, 0, 1]))).toBeLessThan(1e-12);
  for (let i = 0; i < 12; i++) expect(Q.data[i * 4 + 2]).toBe(0);
  expect(distance(project(Q, X), X)).toBeLessThan(1e-10);
});

test("columns of zeros stay zero", () => {
  const X = multiply(normalMatrix(6, 3, 5), diagonal([0, 1, 0]));
  expect(distance(gram(orthonormalized(X)), diagonal([0, 1, 0]))).toBeLessThan(1e-12);
  expect(orthonormalized(zeros(4, 2))).toEqual(zeros(4, 2));
});

test("of more columns than rows, only as many as rows are left", () => {
  const G = gram(orthonormalized(normalMatrix(3, 5, 2)));
  expect(distance(G, diagonal([1, 1, 1, 0, 0]))).toBeLessThan(1e-12);
});
