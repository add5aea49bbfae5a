import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { MAX_BYTES } from "./decode-text";
import { ImportError, importError } from "./import-error";

/** The files of Letterboxd's export that are read, the one that knows best of a film's rating last. */
export const LETTERBOXD_FILES = ["watchlist.csv", "watched.csv", "diary.csv", "reviews.csv", "ratings.csv"];

/** Letterboxd has a file for each list. */
const MAX_ENTRIES = 5000;

/** At the top, or in a folder that holds all: of what stands in "deleted" and "orphaned" nothing is to be read. */
const PLACE = /^(?:(?!deleted\/|orphaned\/|likes\/|lists\/)[^/]+\/)?([^/]+)$/;

export function isZip(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, p) => bytes[p] === byte);
}

/**
 * The files of Letterboxd's export in a zip file, unpacked in memory, each no larger than a file may be alone.
 * @throws ImportError for what is no whole zip file, holds none of them, or too much
 */
export async function unzipFiles(fileName: string, bytes: Uint8Array): Promise<{ name: string; bytes: Uint8Array }[]> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes));
    const entries = await listEntries(fileName, zip);
    const files: { name: string; bytes: Uint8Array }[] = [];
    for (const [name, entry] of entries) files.push({ name, bytes: await unpack(zip, entry) });
    return files;
  } catch (error) {
    if (error instanceof ImportError || !(error instanceof Error)) throw error;
    throw importError(fileName, error.message, "a whole zip file");
  }
}

async function listEntries(fileName: string, zip: ZipFile): Promise<[string, Entry][]> {
  if (zip.entryCount > MAX_ENTRIES) throw importError(fileName, `${zip.entryCount} files`, `at most ${MAX_ENTRIES}`);
  const found = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = PLACE.exec(entry.fileName)?.[1] ?? "";
    if (!LETTERBOXD_FILES.includes(name)) continue;
    const place = `${fileName}, ${name}`;
    if (found.has(name)) throw importError(place, "it twice", "it once");
    if (entry.isEncrypted()) throw importError(place, "an encrypted file", "one that anyone can read");
    if (entry.uncompressedSize > MAX_BYTES) {
      throw importError(place, `${entry.uncompressedSize} bytes`, `at most ${MAX_BYTES}`);
    }
    found.set(name, entry);
  }
  if (found.size === 0) throw importError(fileName, "other files", `one of ${LETTERBOXD_FILES.join(", ")}`);
  return LETTERBOXD_FILES.flatMap((name) => {
    const entry = found.get(name);
    return entry ? [[name, entry] as [string, Entry]] : [];
  });
}

/** yauzl ends the stream with an error when the bytes are not as many as the archive says. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
