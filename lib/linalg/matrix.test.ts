import fc from "fast-check";
import { expect, test } from "vitest";
import { distance, fromOracle, identity, matrixOf, toOracle, transpose, wholeMatrices } from "./matrices.fixture";
import { gram, multiply, multiplyTransposed, zeros } from "./matrix";

const size = fc.integer({ min: 1, max: 7 });
const factors = fc.tuple(size, size, size).chain(([m, k, n]) => fc.tuple(wholeMatrices(m, k), wholeMatrices(k, n)));

test("multiplies as ml-matrix does", () => {
  fc.assert(
    fc.property(factors, ([A, B]) => {
      expect(distance(multiply(A, B), fromOracle(toOracle(A).mmul(toOracle(B))))).toBe(0);
    }),
  );
});

test("multiplies by a transposed left factor as ml-matrix does", () => {
  fc.assert(
    fc.property(factors, ([A, B]) => {
      const expected = fromOracle(toOracle(A).mmul(toOracle(B)));
      expect(distance(multiplyTransposed(transpose(A), B), expected)).toBe(0);
    }),
  );
});

test("the Gram matrix is XᵀX", () => {
  fc.assert(
    fc.property(factors, ([X]) => {
      expect(distance(gram(X), fromOracle(toOracle(X).transpose().mmul(toOracle(X))))).toBe(0);
    }),
  );
});

test("the Gram matrix of any numbers is symmetric to the bit", () => {
  const numbers = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 20, maxLength: 20 });
  fc.assert(
    fc.property(numbers, (values) => {
      const G = gram({ rows: 5, columns: 4, data: Float64Array.from(values) });
      expect(distance(G, transpose(G))).toBe(0);
    }),
  );
});

test("the identity changes nothing", () => {
  const A = matrixOf([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  expect(multiply(A, identity(3))).toEqual(A);
  expect(multiply(identity(2), A)).toEqual(A);
});

test("multiplies 32-bit floats in 64 bits", () => {
  const third = { rows: 1, columns: 1, data: Float32Array.of(1 / 3) };
  expect(multiply(third, third).data[0]).toBe(Math.fround(1 / 3) ** 2);
});

test("multiplies matrices without rows", () => {
  expect(multiply(zeros(0, 3), zeros(3, 2))).toEqual(zeros(0, 2));
  expect(multiplyTransposed(zeros(0, 3), zeros(0, 2))).toEqual(zeros(3, 2));
  expect(gram(zeros(0, 2))).toEqual(zeros(2, 2));
});

test("refuses factors whose inner sizes differ, naming both shapes", () => {
  expect(() => multiply(zeros(2, 3), zeros(4, 5))).toThrow(
    new RangeError("multiply: 2 x 3 by 4 x 5, inner sizes differ"),
  );
  expect(() => multiplyTransposed(zeros(2, 3), zeros(4, 5))).toThrow(
    new RangeError("multiplyTransposed: 2 x 3 by 4 x 5, row counts differ"),
  );
});
