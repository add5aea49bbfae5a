import { createHash } from "node:crypto";
import { open } from "node:fs/promises";

export const CHUNK = 4 << 20;

/**
 * A file's bytes, in a buffer of their own, and their sha256. Each chunk is hashed while the next one is read, so that
 * both together take the time of the slower.
 */
export async function readHashed(file: string): Promise<{ bytes: Buffer; sha256: string }> {
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.allocUnsafeSlow(size);
    const readFrom = async (start: number) =>
      (await handle.read(bytes, start, Math.min(CHUNK, size - start), start)).bytesRead;
    const hash = createHash("sha256");
    let start = 0;
    let end = await readFrom(0);
    while (start < end) {
      const next = readFrom(end);
      hash.update(bytes.subarray(start, end));
      start = end;
      end += await next;
    }
    return { bytes: bytes.subarray(0, end), sha256: hash.digest("hex") };
  } finally {
    await handle.close();
  }
}
