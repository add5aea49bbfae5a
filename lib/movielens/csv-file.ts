import { createReadStream, createWriteStream } from "node:fs";
import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { dataError } from "./data-error";
import { isPacked, refuseBroken } from "./gzip";

/** The longest line that is read; MovieLens's have some thirty bytes. */
export const MAX_LINE_BYTES = 65_536;
const NEWLINE = 10;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** An open CSV file: its header's names, and where the lines after it begin and end. */
export interface CsvFile {
  name: string;
  handle: FileHandle;
  header: string[];
  start: number;
  size: number;
}

/** Runs `use` with a CSV file, unpacked first where its name ends with .gz. */
export async function withCsvFile<T>(file: string, use: (csv: CsvFile) => Promise<T>): Promise<T> {
  const handle = isPacked(file) ? await unpack(file) : await open(file);
  try {
    const { size } = await handle.stat();
    const first = Buffer.alloc(Math.min(size, MAX_LINE_BYTES));
    await handle.read(first, 0, first.length, 0);
    const end = first.indexOf(NEWLINE);
    if (end < 0 && size > first.length) throw endlessLine(path.basename(file), 1);
    const mark = first.indexOf(BYTE_ORDER_MARK) === 0 ? BYTE_ORDER_MARK.length : 0;
    const text = first.toString("utf8", mark, end < 0 ? size : end);
    const header = text.split(",").map((heading) => heading.trim().replace(/^"(.*)"$/, "$1"));
    return await use({ name: path.basename(file), handle, header, start: end < 0 ? size : end + 1, size });
  } finally {
    await handle.close();
  }
}

export function endlessLine(name: string, line: number) {
  return dataError(name, line, "a line without an end", "lines of numbers");
}

/** Into a file that has no name any more once it is open: nothing is left of it, however the process ends. */
async function unpack(file: string): Promise<FileHandle> {
  const folder = await mkdtemp(path.join(tmpdir(), "reelated-"));
  try {
    const unpacked = path.join(folder, "unpacked");
    await pipeline(createReadStream(file), createGunzip(), createWriteStream(unpacked)).catch((error) =>
      refuseBroken(file, error),
    );
    return await open(unpacked);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
