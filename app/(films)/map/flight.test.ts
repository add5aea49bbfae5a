import fc from "fast-check";
import { expect, test } from "vitest";
import { flight } from "./flight";

const inside = fc.double({ min: 0, max: 1, noNaN: true });
const view = fc.record({ x: inside, y: inside, zoom: fc.double({ min: 1, max: 200, noNaN: true }) });

test("begins and ends where it should, with views all along", () => {
  fc.assert(
    fc.property(view, view, (from, to) => {
      const { milliseconds, at } = flight(from, to);
      expect(milliseconds).toBeGreaterThanOrEqual(0);
      expect(milliseconds).toBeLessThanOrEqual(2200);
      const first = at(0);
      expect([first.x, first.y, first.zoom / from.zoom]).toEqual([
        expect.closeTo(from.x, 6),
        expect.closeTo(from.y, 6),
        expect.closeTo(1, 6),
      ]);
      const nearlyLast = at(1 - 1e-9);
      expect([nearlyLast.x, nearlyLast.y, nearlyLast.zoom / to.zoom]).toEqual([
        expect.closeTo(to.x, 5),
        expect.closeTo(to.y, 5),
        expect.closeTo(1, 5),
      ]);
      expect(at(1)).toEqual(to);
      for (const part of [0.2, 0.5, 0.8]) expect(Object.values(at(part)).every(Number.isFinite)).toBe(true);
    }),
  );
});

test("a long way between near views leads over one from further off", () => {
  const { at } = flight({ x: 0.1, y: 0.5, zoom: 50 }, { x: 0.9, y: 0.5, zoom: 50 });
  expect(at(0.5).zoom).toBeLessThan(5);
  expect(at(0.5).x).toBeCloseTo(0.5, 6);
});

test("to where one is, there is no way", () => {
  expect(flight({ x: 0.3, y: 0.3, zoom: 4 }, { x: 0.3, y: 0.3, zoom: 4 }).milliseconds).toBe(0);
});
