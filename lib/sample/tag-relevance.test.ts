import { expect, test } from "vitest";
import type { CatalogFilm } from "./film-list";
import { fillTagRelevance } from "./tag-relevance";

const film = (tags: Record<string, number>) => ({ tags: new Map(Object.entries(tags)) }) as unknown as CatalogFilm;
const TAGS = ["mafia", "family saga", "dragons", "unheard"];

test("what was written stays, to the digit", () => {
  const { data } = fillTagRelevance([film({ mafia: 0.95, dragons: 0.05 })], TAGS);
  expect(data[0]).toBe(Math.fround(0.95));
  expect(data[2]).toBe(Math.fround(0.05));
});

test("a tag that goes with a film's tags elsewhere has a higher background than one that does not, and a low one", () => {
  const films = [
    film({ mafia: 0.9, "family saga": 0.8 }),
    film({ mafia: 0.8, "family saga": 0.9 }),
    film({ dragons: 0.9 }),
    film({ mafia: 0.9 }),
  ];
  const { data, columns } = fillTagRelevance(films, TAGS);
  const [, familySaga, dragons, unheard] = data.subarray(3 * columns, 4 * columns);
  expect(familySaga).toBeGreaterThan(3 * dragons);
  expect(familySaga).toBeLessThanOrEqual(Math.fround(0.3));
  expect(unheard).toBe(Math.fround(0.01));
});

test("words outside the list of tags are passed over", () => {
  const { data } = fillTagRelevance([film({ masterpiece: 1, mafia: 0.4 })], ["mafia"]);
  expect(Array.from(data)).toEqual([Math.fround(0.4)]);
});
