import { open } from "node:fs/promises";
import { Checksum } from "./checksum";

export const CHUNK = 4 << 20;

/** A file's bytes, in a buffer of their own, and their checksum, taken of each chunk while the next one is read. */
export async function readSummed(file: string): Promise<{ bytes: Buffer; sum: string }> {
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.allocUnsafeSlow(size);
    const readFrom = async (start: number) =>
      (await handle.read(bytes, start, Math.min(CHUNK, size - start), start)).bytesRead;
    const sum = new Checksum();
    let start = 0;
    let end = await readFrom(0);
    for (let count = end; count > 0; end += count) {
      const next = readFrom(end);
      start = sum.takeBlocks(bytes, start, end);
      count = await next;
    }
    return { bytes: bytes.subarray(0, end), sum: sum.finish(bytes.subarray(start, end)) };
  } finally {
    await handle.close();
  }
}

/** The checksum of a file, without holding it. */
export async function sumOfFile(file: string): Promise<string> {
  const handle = await open(file, "r");
  try {
    const sum = new Checksum();
    const chunk = Buffer.allocUnsafeSlow(CHUNK);
    let kept = 0;
    for (let position = 0; ; ) {
      const { bytesRead } = await handle.read(chunk, kept, CHUNK - kept, position);
      if (bytesRead === 0) return sum.finish(chunk.subarray(0, kept));
      position += bytesRead;
      const filled = kept + bytesRead;
      const rest = sum.takeBlocks(chunk, 0, filled);
      chunk.copyWithin(0, rest, filled);
      kept = filled - rest;
    }
  } finally {
    await handle.close();
  }
}
