import { importError } from "./import-error";

/** The most bytes that a file may have. */
export const MAX_BYTES = 10 * 1024 * 1024;

const MARKS: [encoding: string, bytes: number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/**
 * The text of a file in UTF-8, or in UTF-16 with a byte order mark, without the mark; line ends become \n.
 * @throws ImportError for a file that is empty, too large or encoded otherwise
 */
export function decodeText(fileName: string, bytes: Uint8Array): string {
  refuseLarge(fileName, bytes.length);
  const [encoding, mark] = MARKS.find(([, mark]) => mark.every((byte, p) => bytes[p] === byte)) ?? ["utf-8", []];
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes.subarray(mark.length));
  } catch {
    throw importError(
      fileName,
      `bytes that are no ${encoding.toUpperCase()}`,
      "a text file encoded as UTF-8 or UTF-16",
    );
  }
  if (text.includes("\0")) throw importError(fileName, "a zero byte", "a text file encoded as UTF-8 or UTF-16");
  if (text.trim() === "") throw importError(fileName, "an empty file", "a header and rows below it");
  return text.replace(/\r\n?/g, "\n");
}

export function refuseLarge(fileName: string, length: number): void {
  if (length > MAX_BYTES) throw importError(fileName, `${length} bytes`, `at most ${MAX_BYTES}`);
}
