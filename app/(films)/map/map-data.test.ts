import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeMap, encodeMap, mapBytes } from "./map-data";

const film = fc.record({
  x: fc.nat(65535),
  y: fc.nat(65535),
  size: fc.nat(255),
  genre: fc.nat(255),
  year: fc.nat(2100),
  region: fc.nat(65535),
  movieId: fc.nat(0xffffffff),
});

test("films come back as they were, from any place in a buffer that is a multiple of four", () => {
  fc.assert(
    fc.property(fc.array(film, { maxLength: 20 }), fc.nat(3), (films, words) => {
      const columns = {
        positions: Uint16Array.from(films.flatMap(({ x, y }) => [x, y])),
        sizes: Uint8Array.from(films, ({ size }) => size),
        genres: Uint8Array.from(films, ({ genre }) => genre),
        years: Uint16Array.from(films, ({ year }) => year),
        regions: Uint16Array.from(films, ({ region }) => region),
        movieIds: Uint32Array.from(films, ({ movieId }) => movieId),
      };
      const bytes = encodeMap(columns);
      expect(mapBytes(bytes).all).toBe(bytes.length);
      const moved = new Uint8Array(new ArrayBuffer(bytes.length + 4 * words), 4 * words);
      moved.set(bytes);
      expect(decodeMap(moved)).toEqual({ count: films.length, ...columns });
    }),
  );
});

test("62,423 films take some 14 bytes each, and 5 of them suffice for a picture", () => {
  const films = 62_423;
  const bytes = encodeMap({
    positions: new Uint16Array(2 * films),
    sizes: new Uint8Array(films),
    genres: new Uint8Array(films),
    years: new Uint16Array(films),
    regions: new Uint16Array(films),
    movieIds: new Uint32Array(films),
  });
  expect(bytes.length).toBeLessThan(14 * films + 64);
  expect(mapBytes(bytes).points).toBeLessThan(5.1 * films);
});

test.each([
  ["another kind", 0, 1],
  ["another version", 4, 2],
])("bytes of %s are refused", (_, offset, value) => {
  const empty = new Uint16Array(0);
  const none = new Uint8Array(0);
  const bytes = encodeMap({
    positions: empty,
    sizes: none,
    genres: none,
    years: empty,
    regions: empty,
    movieIds: new Uint32Array(0),
  });
  bytes[offset] = value;
  expect(() => mapBytes(bytes)).toThrow(/^map data of [0-9a-f]+, version \d, expected RMAP, version 1$/);
});
