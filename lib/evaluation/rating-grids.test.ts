import { expect, test } from "vitest";
import { uniformGenerator } from "@/lib/linalg/random";
import { wellKnownFilms } from "@/lib/models/rating-grid";
import { answerGrid, GRID_NAMES, GRIDS } from "./rating-grids";

const FILMS = 40;
/** Film 0 is known to most here, though the rows say otherwise. */
const counts = Array.from({ length: FILMS }, (_, film) => (film === 30 ? 99 : 50 - film));
const similarity = (a: number, b: number) => (a === b ? 1 : 0);
const known = wellKnownFilms({ counts, similarity }, similarity, 100);

test("a page of twelve at a time: films before the first known one are seen, those of a page without one passed over", () => {
  const grid = GRIDS.popularity(known);
  // In order: 30, 0, 1, …, 29, 31, …; the first page is 30 and 0 to 10.
  expect(answerGrid(grid, (film) => film === 0, 5)).toEqual({ items: [0], shown: [12] });
  // Film 0 rated, the page ends with 11; nothing on it is known, nor on the next, which is 12 to 23.
  expect(answerGrid(grid, (film) => film === 0 || film === 24, 2)).toEqual({ items: [0, 24], shown: [12, 37] });
});

test.each(GRID_NAMES)("%s: all that somebody knows is asked about in the end, nothing twice", (name) => {
  const grid = GRIDS[name](known, uniformGenerator(1));
  const { items, shown } = answerGrid(grid, (film) => film % 3 === 0, FILMS);
  expect(items.toSorted((a, b) => a - b)).toEqual(known.items.filter((film) => film % 3 === 0));
  expect(shown).toEqual(shown.toSorted((a, b) => a - b));
  expect(shown.at(-1)).toBeLessThanOrEqual(FILMS);
});

test("they stop after the most", () => {
  for (const name of GRID_NAMES) {
    const grid = GRIDS[name](known, uniformGenerator(1));
    expect(answerGrid(grid, () => true, 7).items).toHaveLength(7);
  }
});

test("popularity asks in its order, random in another for each person", () => {
  const everything = (name: "popularity" | "random", uniform: () => number) =>
    answerGrid(GRIDS[name](known, uniform), () => true, 5).items;
  const uniform = uniformGenerator(1);
  expect(everything("popularity", uniform)).toEqual([30, 0, 1, 2, 3]);
  expect(everything("random", uniform)).not.toEqual(everything("random", uniform));
});
