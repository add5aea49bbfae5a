import fc from "fast-check";
import { expect, test } from "vitest";
import { isWithin, NameSearch } from "./name-search";

const NAMES = ["Tom Hanks", "Penélope Cruz", "Tom Cruise", "Hank Azaria", "Tom", "Colin Hanks", "宮崎 駿"];
const search = new NameSearch(NAMES);
const found = (query: string, limit = 10) => search.find(query, limit).map((place) => NAMES[place]);

test("names are found by the beginnings of their words, whole words first, those known best before the others", () => {
  expect(found("hank")).toEqual(["Hank Azaria", "Tom Hanks", "Colin Hanks"]);
  expect(found("tom")).toEqual(["Tom", "Tom Hanks", "Tom Cruise"]);
  expect(found("cru")).toEqual(["Penélope Cruz", "Tom Cruise"]);
  expect(found("宮崎")).toEqual(["宮崎 駿"]);
});

test("in any order, without accents, in any case", () => {
  expect(found("HANKS, tom")).toEqual(["Tom Hanks"]);
  expect(found("penelope cruz")).toEqual(["Penélope Cruz"]);
});

test("where nothing fits a letter may be wrong, two in a long word", () => {
  expect(found("tom hnaks")).toEqual(["Tom Hanks"]);
  expect(found("penllopa crux")).toEqual(["Penélope Cruz"]);
  expect(found("tpm")).toEqual([]);
});

test("nothing is found by no words, and never more than asked for", () => {
  expect([found(""), found("?!"), found("t", 0)]).toEqual([[], [], []]);
  expect(found("tom", 1)).toHaveLength(1);
});

test("words one change apart are within one, and the same are within none", () => {
  const words = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(words, fc.nat(), fc.constantFrom("a", "b", "c"), (word, n, letter) => {
      const at = n % word.length;
      const [before, after] = [word.slice(0, at), word.slice(at + 1)];
      for (const changed of [before + after, before + letter + after, before + letter + word.slice(at)]) {
        expect(isWithin(word, changed, 1)).toBe(true);
        expect(isWithin(word, changed, 0)).toBe(word === changed);
      }
    }),
  );
  expect([isWithin("abcd", "abdc", 1), isWithin("abcd", "badc", 1), isWithin("abcd", "badc", 2)]).toEqual([
    true,
    false,
    true,
  ]);
});
