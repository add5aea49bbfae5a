import fc from "fast-check";
import { expect, test } from "vitest";
import { Checksum, checksum } from "./checksum";

const bytes = fc.uint8Array({ maxLength: 100 });

test("any byte changed, added or left out gives another sum", () => {
  fc.assert(
    fc.property(bytes, fc.nat(100), fc.integer({ min: 1, max: 255 }), (data, place, change) => {
      const longer = Uint8Array.of(...data, 0);
      expect(checksum(longer)).not.toBe(checksum(data));
      if (place >= data.length) return;
      const changed = data.slice();
      changed[place] ^= change;
      expect(checksum(changed)).not.toBe(checksum(data));
    }),
  );
});

test("words that change places give another sum, within a block and between blocks", () => {
  const sum = (...words: number[]) => checksum(new Uint8Array(Uint32Array.from(words).buffer));
  const sums = [sum(1, 2, 3, 4, 5, 6, 7, 8), sum(2, 1, 3, 4, 5, 6, 7, 8), sum(5, 2, 3, 4, 1, 6, 7, 8)];
  expect(new Set(sums).size).toBe(3);
});

test("the sum is the same however the blocks are taken", () => {
  const data = Uint8Array.from({ length: 1000 }, (_, i) => i * 7);
  const sum = new Checksum();
  let start = 0;
  for (const end of [40, 100, 101, 500, 1000]) start = sum.takeBlocks(data, start, end);
  expect(sum.finish(data.subarray(start))).toBe(checksum(data));
});

test("lanes are FNV-1a over words: the sum of one block by hand", () => {
  const fnv = (...words: number[]) =>
    words.reduce((hash, word) => Math.imul(hash ^ word, 0x01000193), 0x811c9dc5) >>> 0;
  const data = new Uint8Array(Uint32Array.of(1, 2, 3, 4).buffer);
  const lanes = [fnv(1, 0, 16), fnv(2, 0, 0), fnv(3, 0, 16), fnv(4, 0, 0)];
  expect(checksum(data)).toBe(lanes.map((lane) => lane.toString(16).padStart(8, "0")).join(""));
});
