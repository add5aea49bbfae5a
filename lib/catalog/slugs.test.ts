import fc from "fast-check";
import { expect, test } from "vitest";
import { slugOf, uniqueSlugs } from "./slugs";

test.each([
  ["Tom Hanks", "tom-hanks"],
  ["Penélope Cruz", "penelope-cruz"],
  ["Mads Mikkelsen & Co.", "mads-mikkelsen-co"],
  ["Stellan Skarsgård", "stellan-skarsgard"],
  ["Peter O'Toole", "peter-otoole"],
  ["Bjørn Sæther", "bjorn-saether"],
  ["宮崎 駿", "宮崎-駿"],
  ["がぎぐ", "がぎぐ"],
  ["봉준호", "봉준호"],
  ["Сергей", "сергей"],
  ["???", ""],
])("%j is %s in an address", (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test("a slug is its own slug, whatever the name, and can be written in an address", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 120 }), (name) => {
      const slug = slugOf(name);
      expect(slugOf(slug)).toBe(slug);
      expect(decodeURIComponent(encodeURIComponent(slug))).toBe(slug);
      expect(Array.from(slug).length).toBeLessThanOrEqual(80);
    }),
  );
});

test("names spelled alike are counted in their order, and nobody loses a slug that is plainly theirs", () => {
  expect(uniqueSlugs(["Ana", "Aña", "ANA", "Ana 2", "!", "?"])).toEqual([
    "ana",
    "ana-3",
    "ana-4",
    "ana-2",
    "sign",
    "sign-2",
  ]);
});

test("no two names have one slug", () => {
  const names = fc.array(fc.string({ unit: fc.constantFrom("a", "A", "2", "-", "é", "?"), maxLength: 4 }));
  fc.assert(
    fc.property(names, (some) => {
      expect(new Set(uniqueSlugs(some)).size).toBe(some.length);
    }),
  );
});
