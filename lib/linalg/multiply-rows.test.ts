import fc from "fast-check";
import { expect, test } from "vitest";
import { fromOracle, normalMatrix, toOracle, transpose } from "./matrices.fixture";
import { multiplyRows } from "./multiply-rows";

const ROWS = 150;
const BLOCK = 64;
const span = fc.tuple(fc.nat(ROWS - 1), fc.integer({ min: 1, max: BLOCK })).map(([start, length]) => ({
  start,
  end: Math.min(start + length, ROWS),
}));

test("a block holds the products of its rows, wherever it begins and ends", () => {
  fc.assert(
    fc.property(span, span, fc.integer({ min: 1, max: 5 }), (i, j, d) => {
      const X = normalMatrix(ROWS, d, d);
      const expected = fromOracle(toOracle(X).mmul(toOracle(transpose(X)))).data;
      const P = new Float64Array(BLOCK * BLOCK);
      multiplyRows(X.data, X.data, d, [i.start, i.end], [j.start, j.end], P, BLOCK);
      let largest = 0;
      for (let a = i.start; a < i.end; a++) {
        for (let b = j.start; b < j.end; b++) {
          const product = P[(a - i.start) * BLOCK + b - j.start];
          largest = Math.max(largest, Math.abs(product - expected[a * ROWS + b]));
        }
      }
      expect(largest).toBeLessThan(1e-12);
    }),
  );
});

test("a pair has the same product to the bit whichever comes first", () => {
  const { data } = normalMatrix(2 * BLOCK, 7, 1);
  const [P, Q] = [new Float64Array(BLOCK * BLOCK), new Float64Array(BLOCK * BLOCK)];
  multiplyRows(data, data, 7, [0, BLOCK], [BLOCK, 2 * BLOCK], P, BLOCK);
  multiplyRows(data, data, 7, [BLOCK, 2 * BLOCK], [0, BLOCK], Q, BLOCK);
  for (let a = 0; a < BLOCK; a++) for (let b = 0; b < BLOCK; b++) expect(P[a * BLOCK + b]).toBe(Q[b * BLOCK + a]);
});
