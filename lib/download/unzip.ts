import { createWriteStream } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import zlib from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { DownloadError, describe } from "./download-error";
import { listEntries, ZIP_LIMITS, type ZipLimits } from "./zip-entries";

/** Node.js has it since 20.15. */
const crc32 = zlib.crc32 as typeof zlib.crc32 | undefined;

/**
 * Unpacks the files of MovieLens's layout into a folder that is there, without the archive's own folders; gives their
 * names. `shown` is the archive's name in messages.
 * @throws DownloadError when it is no zip file, is damaged, or holds what it should not
 */
export async function unzip(
  archive: string,
  folder: string,
  { shown, limits = ZIP_LIMITS, signal }: { shown: string; limits?: ZipLimits; signal?: AbortSignal },
): Promise<string[]> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(archive, { autoClose: false });
    const entries = await listEntries(zip, shown, limits);
    for (const [name, entry] of entries) await unpack(zip, entry, path.join(folder, name), signal);
    return [...entries.keys()];
  } catch (error) {
    throw isForeign(error)
      ? new DownloadError(describe(shown, error.message.replace(/\.$/, ""), "a whole zip file"))
      : error;
  } finally {
    zip?.close();
  }
}

/** yauzl ends the stream with an error when the bytes are not as many as the archive says. */
async function unpack(zip: ZipFile, entry: Entry, file: string, signal?: AbortSignal): Promise<void> {
  let sum = 0;
  async function* summed(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      sum = crc32?.(chunk, sum) ?? 0;
      yield chunk;
    }
  }
  const stream = await zip.openReadStreamPromise(entry);
  await pipeline(stream, summed, createWriteStream(file, { flags: "wx" }), { signal });
  if (crc32 && sum !== entry.crc32) throw new Error(`the checksum of ${path.basename(file)} is wrong`);
}

/** What yauzl and zlib say, not the file system, we or who aborted. */
function isForeign(error: unknown): error is Error {
  return (
    error instanceof Error && !(error instanceof DownloadError) && error.name !== "AbortError" && !("syscall" in error)
  );
}
