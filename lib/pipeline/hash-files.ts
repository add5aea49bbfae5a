import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";

const CHUNK_BYTES = 1 << 20;

/** Size and sha256 of each of a folder's files, by name. */
export async function hashFiles(
  folder: string,
  files: readonly string[],
  onProgress: (fraction: number) => void = () => {},
): Promise<Record<string, { bytes: number; sha256: string }>> {
  const result: Record<string, { bytes: number; sha256: string }> = {};
  for (const [index, file] of files.entries()) {
    const at = path.join(folder, file);
    const hash = createHash("sha256");
    for await (const chunk of createReadStream(at, { highWaterMark: CHUNK_BYTES })) hash.update(chunk);
    result[file] = { bytes: (await stat(at)).size, sha256: hash.digest("hex") };
    onProgress((index + 1) / files.length);
  }
  return result;
}
