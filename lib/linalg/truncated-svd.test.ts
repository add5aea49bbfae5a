import fc from "fast-check";
import { SVD } from "ml-matrix";
import { expect, test } from "vitest";
import {
  diagonal,
  distance,
  identity,
  normalMatrix,
  toCsr,
  toOracle,
  transpose,
  wholeMatrices,
} from "./matrices.fixture";
import { gram, type Matrix, multiply, zeros } from "./matrix";
import { orthonormalize } from "./orthonormalize";
import { type TruncatedSvd, truncatedSvd } from "./truncated-svd";

const CONFIG = { oversampling: 12, iterations: 6, seed: 1 };

const shape = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }));
const matrices = shape.chain(([rows, columns]) => wholeMatrices(rows, columns));

function fullRank(A: Matrix): number {
  return Math.min(A.rows, A.columns);
}

function product({ left, singularValues, right }: TruncatedSvd): Matrix {
  return multiply(multiply(left, diagonal(singularValues)), transpose(right));
}

/** U diag(s) Vᵀ with orthonormal columns in U and V. */
function withSpectrum(rows: number, columns: number, spectrum: number[]): Matrix<Float64Array> {
  const U = normalMatrix(rows, spectrum.length, 11);
  const V = normalMatrix(columns, spectrum.length, 12);
  orthonormalize(U);
  orthonormalize(V);
  return multiply(multiply(U, diagonal(spectrum)), transpose(V));
}

function expectOrthonormal(svd: TruncatedSvd, tolerance = 1e-8): void {
  const expected = diagonal(svd.singularValues.map((value) => (value > 0 ? 1 : 0)));
  expect(distance(gram(svd.left), expected)).toBeLessThan(tolerance);
  expect(distance(gram(svd.right), expected)).toBeLessThan(tolerance);
}

test("finds the singular values that ml-matrix finds, dense and sparse", () => {
  fc.assert(
    fc.property(matrices, (A) => {
      const oracle = new SVD(toOracle(A), { autoTranspose: true }).diagonal;
      for (const matrix of [A, toCsr(A)]) {
        const { singularValues } = truncatedSvd(matrix, { ...CONFIG, rank: fullRank(A) });
        singularValues.forEach((value, j) => {
          expect(Math.abs(value - oracle[j])).toBeLessThan(1e-5);
        });
      }
    }),
  );
});

test("at full rank the factors multiply to the matrix", () => {
  fc.assert(
    fc.property(matrices, (A) => {
      const svd = truncatedSvd(A, { ...CONFIG, rank: fullRank(A) });
      expect(distance(product(svd), A)).toBeLessThan(1e-4);
      expectOrthonormal(svd, 1e-6);
    }),
  );
});

test("the first triplets are the same however many are asked for", () => {
  const A = withSpectrum(30, 20, [9, 7, 5, 3, 1]);
  const five = truncatedSvd(A, { ...CONFIG, rank: 5 });
  const two = truncatedSvd(A, { ...CONFIG, rank: 2 });
  expect(two.singularValues[0]).toBeCloseTo(five.singularValues[0], 10);
  for (let i = 0; i < 20; i++) expect(two.right.data[i * 2 + 1]).toBeCloseTo(five.right.data[i * 5 + 1], 8);
});

test.each([
  ["falling", 40, 25, [10, 5, 2, 1, 0.5]],
  ["wide", 25, 40, [10, 5, 2, 1, 0.5]],
  ["repeated", 30, 30, [4, 4, 4, 2, 2, 1]],
  ["all equal", 20, 12, [3, 3, 3, 3]],
  ["of one direction", 15, 30, [7]],
  ["falling to a hundred thousandth", 30, 20, [1, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5]],
  ["with a large gap", 12, 9, [1000, 0.1]],
])("finds a spectrum it knows: %s", (_, rows, columns, spectrum) => {
  const A = withSpectrum(rows, columns, spectrum);
  for (const matrix of [A, transpose(A)]) {
    const svd = truncatedSvd(matrix, { ...CONFIG, rank: spectrum.length });
    svd.singularValues.forEach((value, j) => {
      expect(Math.abs(value / spectrum[j] - 1)).toBeLessThan(1e-5);
    });
    expect(distance(product(svd), matrix)).toBeLessThan(1e-9 * spectrum[0]);
    expectOrthonormal(svd, 1e-4);
  }
});

test.each([0, 1, 6])("directions beyond the matrix's own rank are zeros, after %d iterations", (iterations) => {
  const A = withSpectrum(20, 15, [5, 3, 3]);
  const svd = truncatedSvd(A, { rank: 6, oversampling: 9, iterations, seed: 1 });
  expect(Array.from(svd.singularValues.subarray(3))).toEqual([0, 0, 0]);
  expectOrthonormal(svd);
  expect(distance(product(svd), A)).toBeLessThan(1e-9);
});

test("zeros have no directions", () => {
  const svd = truncatedSvd(zeros(4, 3), { ...CONFIG, rank: 2 });
  expect(svd).toEqual({ left: zeros(4, 2), singularValues: new Float64Array(2), right: zeros(3, 2) });
});

test("one row: its length and its direction, and the same for one column", () => {
  const row = { rows: 1, columns: 3, data: Float64Array.of(2, -3, 6) };
  const svd = truncatedSvd(row, { ...CONFIG, rank: 1 });
  expect(svd.singularValues[0]).toBeCloseTo(7, 12);
  expect(svd.left.data[0]).toBeCloseTo(1, 12);
  expect(distance(svd.right, { rows: 3, columns: 1, data: Float64Array.of(2 / 7, -3 / 7, 6 / 7) })).toBeLessThan(1e-12);
  expect(truncatedSvd(transpose(row), { ...CONFIG, rank: 1 }).singularValues[0]).toBeCloseTo(7, 12);
  expect(truncatedSvd(identity(1), { ...CONFIG, rank: 1 }).singularValues[0]).toBeCloseTo(1, 12);
});

test("captures the energy of the best approximation, never more", () => {
  const A = normalMatrix(150, 120, 3);
  const values = new SVD(toOracle(A)).diagonal;
  const energy = (s: ArrayLike<number>) => Array.from(s).reduce((sum, value) => sum + value ** 2, 0);
  const best = energy(values.slice(0, 20));
  // Noise has the slowest decay there is: the hardest case for an iteration.
  const captured = energy(truncatedSvd(A, { ...CONFIG, rank: 20 }).singularValues);
  expect(captured / best).toBeGreaterThan(0.985);
  expect(captured / best).toBeLessThanOrEqual(1 + 1e-12);
});

test("the largest entry of each right vector is positive", () => {
  fc.assert(
    fc.property(matrices, (A) => {
      const { right } = truncatedSvd(A, { ...CONFIG, rank: fullRank(A) });
      for (let j = 0; j < right.columns; j++) {
        const column = Array.from({ length: right.rows }, (_, i) => right.data[i * right.columns + j]);
        expect(Math.max(...column)).toBe(Math.max(...column.map(Math.abs)));
      }
    }),
  );
});

test("a seed gives the same numbers to the bit, another seed the same answer", () => {
  const A = withSpectrum(30, 20, [9, 7, 5]);
  const svd = truncatedSvd(A, { ...CONFIG, rank: 3 });
  expect(truncatedSvd(A, { ...CONFIG, rank: 3 })).toEqual(svd);
  const other = truncatedSvd(A, { ...CONFIG, rank: 3, seed: 99 });
  expect(distance(other.left, svd.left)).toBeLessThan(1e-8);
  expect(distance(other.right, svd.right)).toBeLessThan(1e-8);
});

test.each([0, -1, 4, 1.5, Number.NaN])("refuses rank %d of a 5 x 3 matrix", (rank) => {
  expect(() => truncatedSvd(zeros(5, 3), { ...CONFIG, rank })).toThrow(
    new RangeError(`truncatedSvd: rank ${rank} is not between 1 and 3 for 5 x 3`),
  );
});
