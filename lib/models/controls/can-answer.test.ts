import { expect, test } from "vitest";
import { canAnswer } from "./can-answer";

const MORE = { tag: 0, direction: 1 } as const;
const LESS = { tag: 0, direction: -1 } as const;
/** Film 0 at `start`, `many` others at `there` and film 99 not measured. */
const genome = (start: number, there: number, many: number) => (item: number) =>
  item === 0 ? start : item <= many ? there : item === 99 ? undefined : start;
const NEIGHBORS = Uint32Array.from([...Array.from({ length: 20 }, (_, p) => p + 1), 99]);

test("ten near films have to answer, each by a quarter", () => {
  expect(canAnswer(genome(0.5, 0.75, 10), 0, NEIGHBORS, MORE)).toBe(true);
  expect(canAnswer(genome(0.5, 0.75, 9), 0, NEIGHBORS, MORE)).toBe(false);
  expect(canAnswer(genome(0.5, 0.74, 20), 0, NEIGHBORS, MORE)).toBe(false);
  expect(canAnswer(genome(0.5, 0.75, 20), 0, NEIGHBORS, LESS)).toBe(false);
  expect(canAnswer(genome(0.5, 0.25, 10), 0, NEIGHBORS, LESS)).toBe(true);
});

test("nothing is asked of a film at the extreme, or not measured", () => {
  expect(canAnswer(genome(0.8, 1, 20), 0, NEIGHBORS, MORE)).toBe(false);
  expect(canAnswer(genome(0.5, 1, 20), 99, NEIGHBORS, MORE)).toBe(false);
});
