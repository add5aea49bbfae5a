import fc from "fast-check";
import { expect, test } from "vitest";
import type { Region } from "./find-regions";
import { nameRegions } from "./name-regions";
import { tellingTerms } from "./telling-terms";

const films = (from: number, to: number) => Uint32Array.from({ length: to - from }, (_, i) => from + i);
const named = (regions: Region[], terms: string[][]) =>
  nameRegions(
    regions,
    tellingTerms(regions, (film) => (terms[film] ?? []).map((term) => [term, 1] as const)),
    (film) => `film ${film}`,
  );

test("a region is named by what is more there than elsewhere, its parts by what is more there than in it", () => {
  const regions = [
    { level: 0, films: films(0, 20) },
    { level: 0, films: films(20, 40) },
    { level: 1, parent: 0, films: films(0, 10) },
    { level: 1, parent: 0, films: films(10, 20) },
  ];
  const terms = Array.from({ length: 40 }, (_, film) => [
    "good",
    ...(film < 20 ? ["space"] : ["love"]),
    ...(film < 10 ? ["robots"] : []),
    ...(film >= 10 && film < 20 ? ["aliens"] : []),
  ]);
  expect(named(regions, terms).map(({ name }) => name)).toEqual(["space", "love", "robots", "aliens"]);
});

test("a region that nothing sets apart is named after its first film", () => {
  const regions = [
    { level: 0, films: films(3, 6) },
    { level: 0, films: films(6, 9) },
  ];
  expect(named(regions, []).map(({ name }) => name)).toEqual(["around film 3", "around film 6"]);
});

test("where one word is best for two, the other is named by a second word or two of its own", () => {
  const regions = [
    { level: 0, films: films(0, 10) },
    { level: 0, films: films(10, 20) },
    { level: 0, films: films(20, 60) },
  ];
  const terms = Array.from({ length: 20 }, (_, film) => ["war", ...(film % 10 < 7 && film >= 10 ? ["love"] : [])]);
  expect(named(regions, terms).map(({ name }) => name)).toEqual(["war", "love", "around film 20"]);
});

test("no name stands twice at a level, nor is a part named as what is around it", () => {
  const word = fc.constantFrom("a", "b", "c", "d");
  fc.assert(
    fc.property(fc.array(fc.array(word, { maxLength: 3 }), { minLength: 12, maxLength: 12 }), (terms) => {
      const regions = [0, 1, 2].map((part): Region => ({ level: 0, films: films(4 * part, 4 * part + 4) }));
      regions.push(
        ...[0, 1, 2, 3, 4, 5].map((part) => ({ level: 1, parent: part >> 1, films: films(2 * part, 2 * part + 2) })),
      );
      const names = named(regions, terms).map(({ name }) => name);
      expect(new Set(names.slice(0, 3)).size).toBe(3);
      expect(new Set(names.slice(3)).size).toBe(6);
      names.slice(3).forEach((name, part) => {
        expect(name).not.toBe(names[part >> 1]);
      });
    }),
  );
});
