import fc from "fast-check";
import { expect, test } from "vitest";
import { groupByRow, multiplyCsr, multiplyCsrTransposed, transposeCsr } from "./csr-matrix";
import { distance, toCsr, transpose, wholeMatrices } from "./matrices.fixture";
import { type Matrix, multiply, multiplyTransposed, zeros } from "./matrix";

const size = fc.integer({ min: 1, max: 7 });

/** Mostly zeros, with whole rows and columns of them now and then. */
function sparseMatrices(rows: number, columns: number): fc.Arbitrary<Matrix<Float64Array>> {
  const values = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -9, max: 9 }));
  return fc
    .array(values, { minLength: rows * columns, maxLength: rows * columns })
    .map((data) => ({ rows, columns, data: Float64Array.from(data) }));
}

test("a sparse product is the dense product", () => {
  const factors = fc.tuple(size, size, size).chain(([m, k, n]) => fc.tuple(sparseMatrices(m, k), wholeMatrices(k, n)));
  fc.assert(
    fc.property(factors, ([A, B]) => {
      expect(distance(multiplyCsr(toCsr(A), B), multiply(A, B))).toBe(0);
    }),
  );
});

test("a transposed sparse product is the transposed dense product", () => {
  const factors = fc.tuple(size, size, size).chain(([m, k, n]) => fc.tuple(sparseMatrices(m, k), wholeMatrices(m, n)));
  fc.assert(
    fc.property(factors, ([A, B]) => {
      expect(distance(multiplyCsrTransposed(toCsr(A), B), multiplyTransposed(A, B))).toBe(0);
    }),
  );
});

test("entries in one place add up", () => {
  const A = {
    rows: 1,
    columns: 2,
    indptr: Uint32Array.of(0, 3),
    indices: Uint32Array.of(1, 0, 1),
    values: Float32Array.of(2, 5, 3),
  };
  const B = { rows: 2, columns: 1, data: Float64Array.of(1, 10) };
  expect(multiplyCsr(A, B).data).toEqual(Float64Array.of(55));
});

test("a matrix without entries multiplies to zeros", () => {
  const A = toCsr(zeros(3, 2));
  expect(multiplyCsr(A, zeros(2, 4))).toEqual(zeros(3, 4));
  expect(multiplyCsrTransposed(A, zeros(3, 4))).toEqual(zeros(2, 4));
});

test("grouping by row is a stable sort", () => {
  const entries = fc
    .integer({ min: 1, max: 9 })
    .chain((rows) => fc.record({ rows: fc.constant(rows), rowOf: fc.array(fc.nat(rows - 1), { maxLength: 40 }) }));
  fc.assert(
    fc.property(entries, ({ rows, rowOf }) => {
      const { indptr, order } = groupByRow(Uint32Array.from(rowOf), rows);
      const sorted = Array.from(rowOf.keys()).sort((a, b) => rowOf[a] - rowOf[b] || a - b);
      expect(Array.from(order)).toEqual(sorted);
      expect(indptr.length).toBe(rows + 1);
      for (let row = 0; row < rows; row++) {
        const group = order.subarray(indptr[row], indptr[row + 1]);
        expect(Array.from(group)).toEqual(sorted.filter((e) => rowOf[e] === row));
      }
    }),
  );
});

test("grouping no entries leaves every row empty", () => {
  expect(groupByRow(new Uint32Array(), 3)).toEqual({ indptr: new Uint32Array(4), order: new Uint32Array() });
});

test("a transposed matrix has rows for columns, and twice transposed it is itself", () => {
  const matrix = fc.tuple(size, size).chain(([rows, columns]) => sparseMatrices(rows, columns));
  fc.assert(
    fc.property(matrix, (dense) => {
      const A = toCsr(dense);
      expect(transposeCsr(A)).toEqual(toCsr(transpose(dense)));
      expect(transposeCsr(transposeCsr(A))).toEqual(A);
      const bytes = { ...A, values: Uint8Array.from(A.values) };
      expect(transposeCsr(transposeCsr(bytes))).toEqual(bytes);
    }),
  );
});
