import { readFileSync } from "node:fs";
import path from "node:path";
import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { drawableText, drawableTitle } from "./drawable-text";
import { FONT_FILES } from "./fonts";

/** The characters of a WOFF 1.0 file, by the format-4 tables of its cmap. */
function charactersOf(file: string): Set<number> {
  const font = readFileSync(path.join("node_modules/@fontsource/instrument-serif/files", file));
  const entry = Array.from({ length: font.readUInt16BE(12) }, (_, i) => 44 + i * 20).find(
    (at) => font.toString("latin1", at, at + 4) === "cmap",
  );
  if (entry === undefined) throw new Error(`${file} has no cmap`);
  const [offset, packed, length] = [4, 8, 12].map((field) => font.readUInt32BE(entry + field));
  const bytes = font.subarray(offset, offset + packed);
  const cmap = packed < length ? inflateSync(bytes) : bytes;
  const characters = new Set<number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const table = cmap.readUInt32BE(8 + i * 8);
    if (cmap.readUInt16BE(table) !== 4) continue;
    const segments = cmap.readUInt16BE(table + 6) / 2;
    for (let s = 0; s < segments; s++) {
      const end = cmap.readUInt16BE(table + 14 + 2 * s);
      for (let c = cmap.readUInt16BE(table + 16 + 2 * (segments + s)); c <= end && c < 0xffff; c++) characters.add(c);
    }
  }
  return characters;
}

test("whatever is drawn is in the fonts, so that nothing is asked of the network", () => {
  const known = new Set(FONT_FILES.flatMap((file) => [...charactersOf(file)]));
  expect(known.has("A".codePointAt(0) as number)).toBe(true);
  const foreign = new Set<string>();
  for (let c = 0; c < 0x30000; c++) {
    if (c >= 0xd800 && c < 0xe000) continue;
    for (const character of drawableText(`a${String.fromCodePoint(c)}a`))
      if (!known.has(character.codePointAt(0) as number)) foreign.add(character);
  }
  expect([...foreign]).toEqual([]);
});

test("names of the Latin alphabet stay as they are", () => {
  for (const name of ["Amélie", "WALL·E", "Ağır Roman", "Łódź, “Été” – ½".replace("½", "…"), "M*A*S*H"])
    expect(drawableText(name)).toBe(name);
});

test("what is not in the font comes nearest to it or is left out", () => {
  expect(drawableText("Alien³")).toBe("Alien3");
  expect(drawableText("Tiếng Việt")).toBe("Tieng Viet");
  expect(drawableText("Cars 🚗 now")).toBe("Cars now");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(drawableText(drawableText(text))).toBe(drawableText(text));
    }),
  );
});

test("a film whose name cannot be drawn goes by another", () => {
  expect(drawableTitle({ title: "千と千尋の神隠し", alternateTitles: ["Spirited Away"] })).toBe("Spirited Away");
  expect(drawableTitle({ title: "七人の侍", alternateTitles: [] })).toBe("");
});
