import { readFile } from "node:fs/promises";
import path from "node:path";

/** The display font, which next/og cannot read as WOFF2; the build finds them by the call below and takes them along. */
export const FONT_FILES = ["latin", "latin-ext"].map((part) => `instrument-serif-${part}-400-normal.woff`);

let known: ReturnType<typeof readFonts> | undefined;

/** The display font's files, read once. */
export function loadFonts() {
  known ??= readFonts().catch((error) => {
    known = undefined;
    throw error;
  });
  return known;
}

async function readFonts() {
  const files = await Promise.all(
    FONT_FILES.map((file) =>
      readFile(path.join(process.cwd(), "node_modules/@fontsource/instrument-serif/files", file)),
    ),
  );
  return files.map((data, part) => ({
    name: `Display ${part}`,
    data: data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer,
    weight: 400 as const,
  }));
}
