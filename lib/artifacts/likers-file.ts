import { closeSync, openSync, readSync } from "node:fs";
import type { Likers } from "@/lib/models/likers";
import { ArtifactError } from "./artifact-error";
import { encodeSafetensors } from "./safetensors";

const ELEMENT = Uint32Array.BYTES_PER_ELEMENT;
const LENGTH_BYTES = 8;

/** The parts of a file of likers: starts, then users. */
export function encodeLikers({ starts, users }: Likers): Uint8Array[] {
  // Of equal width tensors stand by name, so that starts come first.
  return encodeSafetensors({
    likerStarts: { shape: [starts.length], data: starts },
    likerUsers: { shape: [users.length], data: users },
  });
}

/**
 * Who likes a film, read from the file when it is asked for: at ml-25m's size all of it would take 50 MB of memory. The file is
 * open as long as the process lives, so that it stays the one of this model when another takes its place.
 */
export class LikersFile {
  private constructor(
    private readonly file: number,
    private readonly starts: Uint32Array,
    private readonly firstByte: number,
  ) {}

  /** @param films how many the model has @throws ArtifactError when the file is missing or of another shape */
  static open(path: string, name: string, films: number): LikersFile {
    let file: number;
    try {
      file = openSync(path, "r");
    } catch {
      throw new ArtifactError(`${name}: missing, expected one that npm run build:model writes`);
    }
    try {
      const headerLength = Number(read(file, 0, LENGTH_BYTES).readBigUInt64LE());
      const body = LENGTH_BYTES + headerLength;
      const bytes = read(file, body, (films + 1) * ELEMENT);
      const starts = new Uint32Array(bytes.buffer, bytes.byteOffset, films + 1);
      if (starts[0] !== 0 || starts.some((start, film) => film > 0 && start < starts[film - 1])) throw new Error();
      return new LikersFile(file, starts, body + bytes.length);
    } catch {
      closeSync(file);
      throw new ArtifactError(`${name}: not the likers of ${films} films, expected them`);
    }
  }

  /** The users that like a film, rising. */
  of(film: number): Uint32Array {
    const [start, end] = [this.starts[film], this.starts[film + 1]];
    const bytes = read(this.file, this.firstByte + start * ELEMENT, (end - start) * ELEMENT);
    return new Uint32Array(bytes.buffer, bytes.byteOffset, end - start);
  }
}

function read(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.from(new ArrayBuffer(length));
  let count = 0;
  while (count < length) {
    const more = readSync(file, bytes, count, length - count, position + count);
    if (more === 0) throw new RangeError(`a file ends at byte ${position + count}, expected ${length - count} more`);
    count += more;
  }
  return bytes;
}
