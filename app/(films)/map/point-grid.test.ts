import fc from "fast-check";
import { expect, test } from "vitest";
import { PointGrid } from "./point-grid";

const coordinate = fc.nat(65535);
const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 60 });
const inside = fc.double({ min: 0, max: 1, noNaN: true });

test("finds the point that a look at all of them finds, or none", () => {
  fc.assert(
    fc.property(points, inside, inside, fc.double({ min: 0.001, max: 0.5, noNaN: true }), (places, x, y, radius) => {
      const grid = new PointGrid(Uint16Array.from(places.flat()));
      const distances = places.map((_, point) => {
        const [px, py] = grid.placeOf(point);
        return (px - x) ** 2 + (py - y) ** 2;
      });
      const least = Math.min(...distances);
      const expected = least <= radius * radius ? distances.indexOf(least) : undefined;
      expect(grid.nearest(x, y, radius)).toBe(expected);
    }),
  );
});

test("finds all points of a rectangle and no other", () => {
  fc.assert(
    fc.property(points, inside, inside, inside, inside, (places, a, b, c, d) => {
      const grid = new PointGrid(Uint16Array.from(places.flat()));
      const [left, right, top, bottom] = [Math.min(a, b), Math.max(a, b), Math.min(c, d), Math.max(c, d)];
      const expected = places
        .map((_, point) => point)
        .filter((point) => {
          const [x, y] = grid.placeOf(point);
          return x >= left && x <= right && y >= top && y <= bottom;
        });
      expect(grid.within(left, top, right, bottom).sort((p, q) => p - q)).toEqual(expected);
    }),
  );
});
