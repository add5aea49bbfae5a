import { EVD, Matrix as MlMatrix } from "ml-matrix";
import { expect, test } from "vitest";
import { normalGenerator } from "@/lib/linalg/random";
import { principalPlane } from "./principal-plane";

test("spreads rows as the two largest eigenvalues of their covariance say", () => {
  const [rows, columns] = [300, 6];
  const normal = normalGenerator(4);
  const spreads = [5, 3, 1, 0.5, 0.2, 0.1];
  const data = Float32Array.from({ length: rows * columns }, (_, p) => 10 + spreads[p % columns] * normal());
  const { data: plane } = principalPlane({ rows, columns, data });
  const X = MlMatrix.from1DArray(rows, columns, data).center("column");
  const expected = new EVD(X.transpose().mmul(X)).realEigenvalues.sort((a, b) => b - a);
  const squares = (axis: number) => plane.reduce((sum, value, p) => sum + (p % 2 === axis ? value * value : 0), 0);
  expect(squares(0) / expected[0]).toBeCloseTo(1, 3);
  expect(squares(1) / expected[1]).toBeCloseTo(1, 3);
});

test("puts rows on a line that lie on one, at their distances", () => {
  const data = Float32Array.from([0, 1, 2, 5].flatMap((t) => [3 + 2 * t, 1 - 2 * t, t]));
  const { data: plane } = principalPlane({ rows: 4, columns: 3, data });
  for (let i = 1; i < 4; i++) {
    expect(Math.abs(plane[2 * i] - plane[0])).toBeCloseTo(3 * [0, 1, 2, 5][i], 6);
    expect(plane[2 * i + 1]).toBeCloseTo(0, 6);
  }
});

test("leaves rows that are all the same on one spot", () => {
  const { data } = principalPlane({ rows: 3, columns: 2, data: Float32Array.of(1, 2, 1, 2, 1, 2) });
  expect([...data].map(Math.abs)).toEqual([0, 0, 0, 0, 0, 0]);
});
