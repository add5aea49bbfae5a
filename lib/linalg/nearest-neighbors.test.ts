import fc from "fast-check";
import { expect, test } from "vitest";
import { matrixOf, normalMatrix, wholeMatrices } from "./matrices.fixture";
import { type Matrix, zeros } from "./matrix";
import { nearestNeighbors } from "./nearest-neighbors";
import { NO_NEIGHBOR } from "./neighbor-table";
import { normalizeRows } from "./normalize-rows";

/** Every row's table row as [item, similarity] pairs, by comparing all with all and sorting. */
function bruteForce({ rows, columns, data }: Matrix, k: number): [number, number][][] {
  const row = (i: number): number[] => Array.from(data.subarray(i * columns, (i + 1) * columns));
  const dot = (i: number, j: number) => row(i).reduce((sum, x, p) => sum + x * row(j)[p], 0);
  const known = Array.from({ length: rows }, (_, i) => i).filter((i) => row(i).some((x) => x !== 0));
  return Array.from({ length: rows }, (_, i) =>
    known
      .filter((j) => j !== i && known.includes(i))
      .map((j): [number, number] => [j, dot(i, j)])
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, k)
      .map(([j, similarity]) => [j, Math.fround(similarity)]),
  );
}

function neighborsOf(X: Matrix, k: number): [number, number][][] {
  const { neighborItems, neighborSimilarities } = nearestNeighbors(X, k);
  return Array.from({ length: X.rows }, (_, i) =>
    Array.from({ length: k }, (__, p): [number, number] => [neighborItems[i * k + p], neighborSimilarities[i * k + p]])
      .filter(([item]) => item !== NO_NEIGHBOR)
      .map(([item, similarity]): [number, number] => [item, similarity + 0]),
  );
}

test("finds what comparing all with all finds, ties by lower row", () => {
  // Three numbers in two columns: many rows are equal, zero or equally near.
  const few = fc.record({ rows: fc.integer({ min: 1, max: 24 }), k: fc.nat(30) }).chain(({ rows, k }) =>
    fc.tuple(
      fc.array(fc.tuple(fc.integer({ min: -1, max: 1 }), fc.integer({ min: -1, max: 1 })), {
        minLength: rows,
        maxLength: rows,
      }),
      fc.constant(k),
    ),
  );
  fc.assert(
    fc.property(few, ([rows, k]) => {
      const X = matrixOf(rows);
      expect(neighborsOf(X, k)).toEqual(bruteForce(X, k));
    }),
    { numRuns: 500 },
  );
});

test("finds them in rows that seldom tie, too", () => {
  const matrices = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 6 }));
  fc.assert(
    fc.property(
      matrices.chain(([rows, columns]) => wholeMatrices(rows, columns)),
      fc.integer({ min: 1, max: 8 }),
      (X, k) => {
        expect(neighborsOf(X, k)).toEqual(bruteForce(X, k));
      },
    ),
  );
});

test.each([1, 2, 63, 64, 65, 66, 127, 128, 129, 200])("finds them among %d rows, around the block of 64", (rows) => {
  const X = normalizeRows(normalMatrix(rows, 5, rows));
  expect(neighborsOf(X, 10)).toEqual(bruteForce(X, 10));
});

test("finds them where duplicates and rows of zeros reach across blocks", () => {
  const X = normalizeRows(normalMatrix(150, 3, 8));
  for (let i = 0; i < 150; i += 7) X.data.fill(0, i * 3, i * 3 + 3);
  for (let i = 0; i < 150; i += 5) X.data.set([0.6, 0.8, 0], i * 3);
  expect(neighborsOf(X, 40)).toEqual(bruteForce(X, 40));
});

test("unfilled places hold NO_NEIGHBOR and 0", () => {
  const X = matrixOf([
    [1, 0],
    [0, 0],
    [0.6, 0.8],
  ]);
  expect(nearestNeighbors(X, 2)).toEqual({
    k: 2,
    neighborItems: Uint32Array.of(2, NO_NEIGHBOR, NO_NEIGHBOR, NO_NEIGHBOR, 0, NO_NEIGHBOR),
    neighborSimilarities: Float32Array.of(0.6, 0, 0, 0, 0.6, 0),
  });
});

test("equal rows are each other's nearest, lower rows first", () => {
  const X = { rows: 4, columns: 1, data: Float64Array.of(1, 1, 1, 1) };
  expect(Array.from(nearestNeighbors(X, 2).neighborItems)).toEqual([1, 2, 0, 2, 0, 1, 0, 1]);
});

test("no rows, or none but zeros, have no neighbors", () => {
  expect(nearestNeighbors(zeros(0, 3), 5).neighborItems).toEqual(new Uint32Array());
  expect(nearestNeighbors(zeros(2, 3), 1).neighborItems).toEqual(Uint32Array.of(NO_NEIGHBOR, NO_NEIGHBOR));
});

test("reports rising progress below 1", () => {
  const fractions: number[] = [];
  nearestNeighbors(normalMatrix(200, 2, 1), 1, (fraction) => fractions.push(fraction));
  expect(fractions).toHaveLength(4);
  expect(fractions[0]).toBe(0);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  expect(fractions[3]).toBeLessThan(1);
});
