import { gzipSync } from "node:zlib";
import { afterEach, expect, test, vi } from "vitest";
import { fetchMap } from "./fetch-map";
import { encodeMap, type MapData, mapBytes } from "./map-data";

const FILMS = 40;
const bytes = encodeMap({
  positions: Uint16Array.from({ length: 2 * FILMS }, (_, p) => 1 + p),
  sizes: new Uint8Array(FILMS).fill(9),
  genres: new Uint8Array(FILMS).fill(3),
  years: new Uint16Array(FILMS).fill(1999),
  regions: new Uint16Array(FILMS).fill(2),
  movieIds: Uint32Array.from({ length: FILMS }, (_, p) => 100 + p),
});

function answerWith(parts: Uint8Array[], type: string, status = 200): void {
  const body = new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(part);
      controller.close();
    },
  });
  vi.stubGlobal("fetch", async () => new Response(body, { status, headers: { "content-type": type } }));
}

const inPartsOf = (size: number, whole: Uint8Array) =>
  Array.from({ length: Math.ceil(whole.length / size) }, (_, p) => whole.slice(p * size, (p + 1) * size));

const load = (onPoints: (map: MapData) => void = () => {}) =>
  fetchMap("/map/data", new AbortController().signal, onPoints);

afterEach(() => vi.unstubAllGlobals());

test.each([1, 5, 64, 10_000])("reads the data in parts of %d bytes", async (size) => {
  answerWith(inPartsOf(size, bytes), "application/octet-stream");
  const map = await load();
  expect(map.count).toBe(FILMS);
  expect(map.positions[2 * FILMS - 1]).toBe(2 * FILMS);
  expect([...map.movieIds]).toEqual(Array.from({ length: FILMS }, (_, p) => 100 + p));
});

test("unpacks what comes packed", async () => {
  answerWith(inPartsOf(50, gzipSync(bytes)), "application/gzip");
  expect((await load()).years[FILMS - 1]).toBe(1999);
});

test("shows places and sizes once, before the rest has come", async () => {
  const shown: MapData[] = [];
  answerWith(inPartsOf(16, bytes), "application/octet-stream");
  await load((map) => shown.push({ ...map, movieIds: map.movieIds.slice() }));
  expect(shown.length).toBe(1);
  expect(shown[0].positions[2 * FILMS - 1]).toBe(2 * FILMS);
  expect(shown[0].sizes[FILMS - 1]).toBe(9);
  expect(shown[0].movieIds[FILMS - 1]).toBe(0);
});

test("says so when the data ends early, or does not come", async () => {
  answerWith([bytes.slice(0, mapBytes(bytes).points)], "application/octet-stream");
  await expect(load()).rejects.toThrow(`/map/data ended after ${mapBytes(bytes).points} bytes`);
  answerWith([], "text/plain", 503);
  await expect(load()).rejects.toThrow("/map/data answered 503");
});
