import fc from "fast-check";
import { expect, test } from "vitest";
import { Vocabulary } from "./vocabulary";

test("ids and rows cross both ways, and an id without a row has none", () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff }));
  fc.assert(
    fc.property(ids, fc.integer({ min: 0, max: 0xffffffff }), (ids, other) => {
      const vocabulary = new Vocabulary(Uint32Array.from(ids));
      expect(vocabulary.size).toBe(ids.length);
      ids.forEach((id, row) => {
        expect([vocabulary.id(row), vocabulary.row(id)]).toEqual([id, row]);
      });
      expect(vocabulary.row(other)).toBe(ids.includes(other) ? ids.indexOf(other) : undefined);
    }),
  );
});

test("an id that stands twice is refused", () => {
  expect(() => new Vocabulary(Uint32Array.of(3, 1, 3))).toThrow(new RangeError("Vocabulary: an id stands twice"));
});
