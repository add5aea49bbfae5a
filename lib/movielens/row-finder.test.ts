import fc from "fast-check";
import { expect, test } from "vitest";
import { rowFinder } from "./row-finder";
import { Vocabulary } from "./vocabulary";

test("every id has the row that the vocabulary gives it, others have none, be ids small or large", () => {
  const id = fc.oneof(fc.nat({ max: 20 }), fc.constantFrom(2 ** 20 - 1, 2 ** 20, 2 ** 31, 2 ** 32 - 1));
  const ids = fc.oneof(fc.uniqueArray(fc.nat({ max: 20 })), fc.uniqueArray(id));
  fc.assert(
    fc.property(ids, fc.array(id), (ids, asked) => {
      const vocabulary = new Vocabulary(Uint32Array.from(ids));
      const find = rowFinder(vocabulary);
      for (const id of [...ids, ...asked]) expect(find(id)).toBe(vocabulary.row(id));
    }),
  );
});
