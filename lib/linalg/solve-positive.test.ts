import fc from "fast-check";
import { Matrix as MlMatrix, solve } from "ml-matrix";
import { expect, test } from "vitest";
import { normalMatrix } from "./matrices.fixture";
import { gram } from "./matrix";
import { solvePositive, solvePositiveColumns } from "./solve-positive";

test("is ml-matrix's solution, and leaves its input as it was", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.integer(), (n, seed) => {
      const A = gram(normalMatrix(n + 4, n, seed)).data;
      for (let i = 0; i < n; i++) A[i * n + i] += 1;
      const [before, y] = [A.slice(), normalMatrix(1, n, seed + 1).data];
      const expected = solve(MlMatrix.from1DArray(n, n, A), MlMatrix.columnVector(Array.from(y)));
      solvePositive(A, y).forEach((x, i) => {
        expect(x).toBeCloseTo(expected.get(i, 0), 8);
      });
      expect(A).toEqual(before);
    }),
  );
});

test("a matrix that is not positive definite is refused", () => {
  expect(() => solvePositive(Float64Array.of(1, 2, 2, 1), [1, 1])).toThrow(
    new RangeError("solvePositive: no positive pivot in row 1"),
  );
});

test("all columns at once are solved as each is alone", () => {
  const A = gram(normalMatrix(12, 7, 3)).data;
  const Y = normalMatrix(7, 4, 4);
  const X = solvePositiveColumns(A, Y);
  for (let j = 0; j < 4; j++) {
    const column = ({ data }: typeof X) => Float64Array.from({ length: 7 }, (_, i) => data[i * 4 + j]);
    expect(column(X)).toEqual(solvePositive(A, column(Y)));
  }
});
