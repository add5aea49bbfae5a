import { expect, test } from "vitest";
import { rowProduct } from "./row-product";

test("the product of two rows, whichever comes first", () => {
  const product = rowProduct({ rows: 3, columns: 2, data: Float32Array.of(1, 2, 3, 4, -5, 6) });
  expect([product(0, 1), product(1, 0), product(1, 2), product(2, 2)]).toEqual([11, 11, 9, 61]);
});
