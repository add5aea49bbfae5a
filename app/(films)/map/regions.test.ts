import { expect, test } from "vitest";
import { levelShown, type Region, showsTitles } from "./regions";

const regions: Region[] = [10, 50, 200].flatMap((count, level) =>
  Array.from({ length: count }, (_, i) => ({ level, name: `${level}-${i}`, films: 10, x: 0.5, y: 0.5 })),
);
const FRAME = { width: 1000, height: 900, mapHeight: 0.9 };
const at = (zoom: number) => ({ x: 0.5, y: 0.5, zoom });

test("coming nearer names finer neighborhoods, and titles last", () => {
  const levels = [1, 2, 4, 8, 16].map((zoom) => levelShown(regions, at(zoom), FRAME));
  expect(levels).toEqual([...levels].sort());
  expect([levels[0], levels[4]]).toEqual([1, 2]);
  expect([1, 2, 4, 8, 16].map((zoom) => showsTitles(regions, at(zoom), FRAME))).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
});

test("a small frame names coarser ones", () => {
  expect(levelShown(regions, at(1), { width: 320, height: 400, mapHeight: 0.9 })).toBe(0);
  expect(levelShown([], at(1), FRAME)).toBe(0);
});

test("before it is known which there are, none is named and no titles are fetched", () => {
  expect([1, 8, 400].map((zoom) => showsTitles([], at(zoom), FRAME))).toEqual([false, false, false]);
});
