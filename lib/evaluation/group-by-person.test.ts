import fc from "fast-check";
import { expect, test } from "vitest";
import { groupByPerson, matrixOfPeople, NO_ITEM } from "./group-by-person";

const ITEMS = 6;
const files = fc.array(
  fc.record({
    userId: fc.constantFrom(3, 7, 8, 0xffffffff),
    item: fc.constantFrom(0, 1, 2, 3, 4, 5, NO_ITEM),
    halfStars: fc.integer({ min: 1, max: 10 }),
  }),
  { maxLength: 40 },
);

test("groups as maps of maps do: people as they first appear, of an item that stands twice the last row", () => {
  fc.assert(
    fc.property(files, (file) => {
      const expected = new Map<number, Map<number, number>>();
      file.forEach(({ userId, item }, row) => {
        if (item === NO_ITEM) return;
        expected.set(userId, (expected.get(userId) ?? new Map<number, number>()).set(item, row));
      });
      const grouped = groupByPerson(
        Uint32Array.from(file, ({ userId }) => userId),
        Uint32Array.from(file, ({ item }) => item),
        ITEMS,
      );
      const people = Array.from(grouped.userIds, (userId, user) => {
        const [start, end] = [grouped.indptr[user], grouped.indptr[user + 1]];
        const rows = grouped.rows.subarray(start, end);
        return [userId, Array.from(grouped.items.subarray(start, end), (item, e) => [item, rows[e]])];
      });
      expect(people).toEqual(Array.from(expected, ([userId, rows]) => [userId, [...rows]]));
      expect(grouped.items.length).toBe(grouped.indptr[grouped.userIds.length]);

      const halfStars = Uint8Array.from(file, ({ halfStars }) => halfStars);
      const { values, indices } = matrixOfPeople(grouped, ITEMS, halfStars);
      expect(indices).toBe(grouped.items);
      expect(Array.from(values)).toEqual(Array.from(grouped.rows, (row) => file[row].halfStars));
      expect(matrixOfPeople(grouped, ITEMS, undefined).values.every((value) => value === 10)).toBe(true);
    }),
  );
});
