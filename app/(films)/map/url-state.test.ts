import fc from "fast-check";
import { expect, test } from "vitest";
import { mapHref } from "./map-href";
import { parseMapUrl } from "./url-state";

const parse = (query: string) => parseMapUrl(Object.fromEntries(new URLSearchParams(query)));

test("the address of a view is read as that view", () => {
  const inside = fc.double({ min: 0, max: 1, noNaN: true });
  const view = fc.record({ x: inside, y: inside, zoom: fc.double({ min: 1, max: 200, noNaN: true }) });
  fc.assert(
    fc.property(view, fc.option(fc.nat(0xffffffff), { nil: undefined }), (seen, movieId) => {
      const { query, problems } = parse(mapHref(seen, movieId).split("?")[1]);
      expect(problems).toEqual([]);
      expect(query.x).toBeCloseTo(seen.x, 3);
      expect(query.y).toBeCloseTo(seen.y, 3);
      expect(query.z).toBeCloseTo(seen.zoom, 1);
      expect(query.movie).toEqual(movieId === undefined ? [] : [movieId]);
    }),
  );
});

test.each([
  ["x=2", "x", 'x: got "2", expected a number from 0 to 1'],
  ["y=-0.1", "y", 'y: got "-0.1", expected a number from 0 to 1'],
  ["z=1e3", "z", 'z: got "1e3", expected a number from 1 to 200'],
  ["z=0.5", "z", 'z: got "0.5", expected a number from 1 to 200'],
  ["movie=x", "movie", 'movie: got "x", expected a whole number from 0 to 4294967295'],
])("%s is passed over with a sentence", (text, parameter, detail) => {
  expect(parse(text).problems).toEqual([{ parameter, detail }]);
});

test("all of the map has the shortest address", () => {
  expect(mapHref(undefined)).toBe("/map");
  expect(mapHref(undefined, 7)).toBe("/map?movie=7");
});
