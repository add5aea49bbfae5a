import fc from "fast-check";
import { expect, test } from "vitest";
import { groupEqualRows } from "./group-equal-rows";
import { matrixOf } from "./matrices.fixture";

const lists = (groups: Uint32Array[]) => groups.map((rows) => Array.from(rows));

test("equal rows share a group, in the order of their first", () => {
  const X = matrixOf([
    [1, 2],
    [0, 0],
    [1, 2],
    [2, 1],
    [0, 0],
    [1, 2],
  ]);
  expect(lists(groupEqualRows(X))).toEqual([[0, 2, 5], [1, 4], [3]]);
});

test("every row is in one group, with all that equal it and no other", () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })), { minLength: 1 });
  fc.assert(
    fc.property(rows, (all) => {
      const groups = lists(groupEqualRows(matrixOf(all)));
      for (const group of groups) {
        const equal = Array.from(all.keys()).filter((i) => all[i].join() === all[group[0]].join());
        expect(group).toEqual(equal);
      }
      expect(groups.flat().toSorted((a, b) => a - b)).toEqual(Array.from(all.keys()));
    }),
  );
});

test("compares the rows of a view into a longer array", () => {
  const data = Float32Array.of(9, 9, 9, 1, 2, 1, 2, 3, 4).subarray(3);
  expect(lists(groupEqualRows({ rows: 3, columns: 2, data }))).toEqual([[0, 1], [2]]);
});

test("rows that differ in the last bit are different", () => {
  const X = { rows: 2, columns: 1, data: Float64Array.of(1, 1 + Number.EPSILON) };
  expect(lists(groupEqualRows(X))).toEqual([[0], [1]]);
});
