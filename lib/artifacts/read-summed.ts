import { type FileHandle, open } from "node:fs/promises";
import { Checksum } from "./checksum";

export const CHUNK = 4 << 20;

/** A file's bytes, in a buffer of their own, and their checksum. All is being read at once, so that its caller can do other work meanwhile. */
export async function readSummed(file: string): Promise<{ bytes: Buffer; sum: string }> {
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.allocUnsafeSlow(size);
    const starts = Array.from({ length: Math.ceil(size / CHUNK) }, (_, chunk) => chunk * CHUNK);
    const reads = starts.map((start) => readChunk(handle, bytes.subarray(start, start + CHUNK), start));
    // The first that fails is thrown below; the others must not end the process.
    for (const read of reads) read.catch(() => {});
    const sum = new Checksum();
    let [taken, end] = [0, 0];
    for (const read of reads) {
      end += await read;
      taken = sum.takeBlocks(bytes, taken, end);
    }
    return { bytes: bytes.subarray(0, end), sum: sum.finish(bytes.subarray(taken, end)) };
  } finally {
    await handle.close();
  }
}

/** Fills `bytes` from a place of the file on. @returns how many there are, fewer where the file ends */
async function readChunk(handle: FileHandle, bytes: Buffer, position: number): Promise<number> {
  let count = 0;
  while (count < bytes.length) {
    const { bytesRead } = await handle.read(bytes, count, bytes.length - count, position + count);
    if (bytesRead === 0) break;
    count += bytesRead;
  }
  return count;
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
