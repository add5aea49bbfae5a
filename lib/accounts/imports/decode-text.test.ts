import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeText, MAX_BYTES } from "./decode-text";

const decode = (bytes: Uint8Array) => decodeText("a.csv", bytes);
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");

test("UTF-8 with and without a mark and UTF-16 with one are the same text", () => {
  const texts = fc.string({ unit: "grapheme" }).map((text) => `a${text.replace(/[\0\r]/g, "")}`);
  fc.assert(
    fc.property(texts, (text) => {
      expect(decode(Buffer.from(text))).toBe(text);
      expect(decode(Buffer.from(`\uFEFF${text}`))).toBe(text);
      expect(decode(utf16(text))).toBe(text);
      expect(decode(Buffer.from(utf16(text)).swap16())).toBe(text);
    }),
  );
});

test("every line ends with \\n", () => {
  expect(decode(Buffer.from("a\r\nb\rc\nd"))).toBe("a\nb\nc\nd");
});

test.each([
  ["bytes that are no UTF-8", Buffer.from("Am\xe9lie", "latin1")],
  ["bytes that are no UTF-16LE", Buffer.from([0xff, 0xfe, 0x61])],
  ["a zero byte", Buffer.from("a,b", "utf16le")],
  ["an empty file", Buffer.from([0xef, 0xbb, 0xbf])],
  [`${MAX_BYTES + 1} bytes`, Buffer.alloc(MAX_BYTES + 1, "a")],
])("%s is refused", (message, bytes) => {
  expect(() => decode(bytes)).toThrow(`a.csv: ${message}, expected `);
});

test("as many bytes as may be are read", () => {
  expect(decode(Buffer.alloc(MAX_BYTES, "a")).length).toBe(MAX_BYTES);
});
