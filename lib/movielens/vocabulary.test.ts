import fc from "fast-check";
import { expect, test } from "vitest";
import { Vocabulary } from "./vocabulary";

test("ids and rows cross both ways, and an id without a row has none", () => {
  const id = fc.oneof(
    fc.nat({ max: 20 }),
    fc.constantFrom(2 ** 20 - 2, 2 ** 20 - 1, 2 ** 20, 2 ** 31),
    fc.integer({ min: 0, max: 0xffffffff }),
  );
  const ids = fc.oneof(fc.uniqueArray(fc.nat({ max: 20 })), fc.uniqueArray(id));
  fc.assert(
    fc.property(ids, id, (ids, other) => {
      const vocabulary = new Vocabulary(Uint32Array.from(ids));
      expect(vocabulary.size).toBe(ids.length);
      ids.forEach((id, row) => {
        expect([vocabulary.id(row), vocabulary.row(id)]).toEqual([id, row]);
      });
      expect(vocabulary.row(other)).toBe(ids.includes(other) ? ids.indexOf(other) : undefined);
    }),
  );
});

test.each([3, 2 ** 31])("an id that stands twice is refused: %d", (id) => {
  expect(() => new Vocabulary(Uint32Array.of(id, 1, id))).toThrow(new RangeError("Vocabulary: an id stands twice"));
});
