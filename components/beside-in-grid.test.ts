import { expect, test } from "vitest";
import { besideInGrid } from "./beside-in-grid";

/** Three columns; the last row has two. */
const GRID = Array.from({ length: 8 }, (_, p) => ({ left: (p % 3) * 100, top: Math.floor(p / 3) * 80 }));

test.each([
  ["j", -1, 0],
  ["k", -1, 0],
  ["j", 0, 1],
  ["k", 3, 2],
  ["ArrowRight", 2, 3],
  ["ArrowLeft", 1, 0],
  ["ArrowDown", 1, 4],
  ["ArrowDown", 5, 7],
  ["ArrowUp", 7, 4],
  ["ArrowUp", 3, 0],
])("%s leads from %d to %d", (key, at, to) => {
  expect(besideInGrid(key, at, GRID)).toBe(to);
});

test.each([
  ["j", 7],
  ["k", 0],
  ["ArrowUp", 2],
  ["ArrowDown", 6],
  ["ArrowDown", -1],
  ["ArrowRight", -1],
  ["Enter", 2],
])("%s leads nowhere from %d", (key, at) => {
  expect(besideInGrid(key, at, GRID)).toBeUndefined();
});

test("where there is nothing no key leads anywhere", () => {
  expect(besideInGrid("j", -1, [])).toBeUndefined();
});
