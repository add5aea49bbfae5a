import { expect, test } from "vitest";
import { matrixOf, normalMatrix } from "./matrices.fixture";
import { zeros } from "./matrix";
import { normalizeRows } from "./normalize-rows";

test("3, 4 becomes 0.6, 0.8", () => {
  const { data } = normalizeRows(
    matrixOf([
      [3, 4],
      [-30, 40],
    ]),
  );
  expect(data).toEqual(Float32Array.of(0.6, 0.8, -0.6, 0.8));
});

test("rows get unit length, so that a dot product is a cosine", () => {
  const { data } = normalizeRows(normalMatrix(20, 6, 1));
  for (let i = 0; i < 20; i++) expect(Math.hypot(...data.subarray(i * 6, (i + 1) * 6))).toBeCloseTo(1, 6);
});

test("rows of zeros stay zero beside others", () => {
  const { data } = normalizeRows(
    matrixOf([
      [0, 0],
      [0, -5],
      [0, 0],
    ]),
  );
  expect(data).toEqual(Float32Array.of(0, 0, 0, -1, 0, 0));
});

test("keeps the shape and leaves its argument as it was", () => {
  const X = matrixOf([[1, 1, 1, 1]]);
  expect(normalizeRows(X)).toEqual({ rows: 1, columns: 4, data: Float32Array.of(0.5, 0.5, 0.5, 0.5) });
  expect(X.data).toEqual(Float64Array.of(1, 1, 1, 1));
  expect(normalizeRows(zeros(0, 3))).toEqual({ rows: 0, columns: 3, data: new Float32Array() });
});
