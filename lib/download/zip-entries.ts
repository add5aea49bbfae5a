import type { Entry, ZipFile } from "yauzl";
import { OPTIONAL_FILES, REQUIRED_FILES } from "@/lib/movielens/dataset";
import { DownloadError, describe } from "./download-error";

export interface ZipLimits {
  entries: number;
  /** Bytes of one file and of all, unpacked. */
  fileBytes: number;
  totalBytes: number;
  /** Unpacked over packed bytes. MovieLens's files come to 10. */
  ratio: number;
}

export const ZIP_LIMITS: ZipLimits = { entries: 100, fileBytes: 2 ** 31, totalBytes: 2 ** 32, ratio: 100 };

/** The terms of use are in README.txt. */
const KEPT = new Set<string>([...REQUIRED_FILES, ...OPTIONAL_FILES, "README.txt"]);

/**
 * The files of MovieLens's layout, which lie in one folder or in none, by name. Every entry is looked at before one is
 * unpacked; yauzl refuses absolute paths and `..`.
 * @throws DownloadError when an entry is no plain file or folder, or too large, or a required file is missing
 */
export async function listEntries(zip: ZipFile, archive: string, limits: ZipLimits): Promise<Map<string, Entry>> {
  const refuse = (got: string, expected: string) => new DownloadError(describe(archive, got, expected));
  if (zip.entryCount > limits.entries) throw refuse(`${zip.entryCount} entries`, `at most ${limits.entries}`);
  const kept = new Map<string, Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const shown = JSON.stringify(entry.fileName);
    if (!isPlain(entry)) throw refuse(`${shown} is a link or device`, "files and folders");
    if (entry.isEncrypted()) throw refuse(`${shown} is encrypted`, "files that anyone can read");
    total += entry.uncompressedSize;
    if (entry.uncompressedSize > limits.fileBytes || total > limits.totalBytes) {
      throw refuse(
        `${shown} brings it to ${total} bytes`,
        `at most ${limits.fileBytes} a file and ${limits.totalBytes} in all`,
      );
    }
    if (entry.uncompressedSize > limits.ratio * Math.max(entry.compressedSize, 1)) {
      throw refuse(`${shown} unpacks to over ${limits.ratio} times its size`, "data of a usual density");
    }
    const [, name] = /^(?:[^/]+\/)?([^/]+)$/.exec(entry.fileName) ?? [];
    if (!KEPT.has(name)) continue;
    if (kept.has(name)) throw refuse(`${name} twice`, "each file once");
    kept.set(name, entry);
  }
  for (const file of REQUIRED_FILES) {
    if (!kept.has(file)) throw refuse(`no ${file}`, "one in every MovieLens data set");
  }
  return kept;
}

/** Whether the Unix mode, where there is one, is that of a file or folder. */
function isPlain({ externalFileAttributes }: Entry): boolean {
  const kind = (externalFileAttributes >>> 28) & 0o17;
  return kind === 0 || kind === 0o10 || kind === 0o4;
}
