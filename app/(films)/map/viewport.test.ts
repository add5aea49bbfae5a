import fc from "fast-check";
import { expect, test } from "vitest";
import { clampView, MOST_ZOOM, panBy, scaleOf, toMap, toScreen, zoomAt } from "./viewport";

const inside = fc.double({ min: 0, max: 1, noNaN: true });
const view = fc.record({ x: inside, y: inside, zoom: fc.double({ min: 1, max: MOST_ZOOM, noNaN: true }) });
const frame = fc.record({
  width: fc.integer({ min: 200, max: 3000 }),
  height: fc.integer({ min: 200, max: 2000 }),
  mapHeight: fc.double({ min: 0.2, max: 1, noNaN: true }),
});

test("the whole map fits the frame at zoom 1, and fills most of one of its sides", () => {
  fc.assert(
    fc.property(frame, (size) => {
      const scale = scaleOf({ x: 0.5, y: 0.5, zoom: 1 }, size);
      expect(scale).toBeLessThanOrEqual(size.width);
      expect(scale * size.mapHeight).toBeLessThanOrEqual(size.height);
      expect(Math.max(scale / size.width, (scale * size.mapHeight) / size.height)).toBeGreaterThan(0.9);
    }),
  );
});

test("a place of the map is found again where the screen shows it", () => {
  fc.assert(
    fc.property(view, frame, inside, inside, (seen, size, x, y) => {
      const back = toMap(seen, size, toScreen(seen, size, { x, y }));
      expect(back.x).toBeCloseTo(x, 9);
      expect(back.y).toBeCloseTo(y, 9);
    }),
  );
});

test("zooming leaves what is under the pointer where it is", () => {
  fc.assert(
    fc.property(
      view,
      frame,
      fc.double({ min: 0.5, max: 2, noNaN: true }),
      inside,
      inside,
      (seen, size, factor, px, py) => {
        const at = { x: px * size.width, y: py * size.height };
        const fixed = toMap(seen, size, at);
        const zoomed = zoomAt(seen, size, factor, at);
        const wanted = toMap({ ...zoomed }, size, at);
        fc.pre([zoomed.x, zoomed.y].every((value) => value > 0 && value < 1));
        expect(wanted.x).toBeCloseTo(fixed.x, 9);
        expect(wanted.y).toBeCloseTo(fixed.y, 9);
      },
    ),
  );
});

test("dragging moves the map by as many pixels", () => {
  const seen = { x: 0.5, y: 0.5, zoom: 8 };
  const size = { width: 800, height: 600, mapHeight: 0.8 };
  const before = toScreen(seen, size, { x: 0.52, y: 0.49 });
  const after = toScreen(panBy(seen, size, 30, -12), size, { x: 0.52, y: 0.49 });
  expect([after.x - before.x, after.y - before.y]).toEqual([expect.closeTo(30, 9), expect.closeTo(-12, 9)]);
});

test("nobody leaves the map, or comes nearer than there is anything to see", () => {
  expect(clampView({ x: -3, y: 7, zoom: 1e9 })).toEqual({ x: 0, y: 1, zoom: MOST_ZOOM });
  expect(clampView({ x: 0.2, y: 0.3, zoom: 0.1 })).toEqual({ x: 0.2, y: 0.3, zoom: 1 });
});
