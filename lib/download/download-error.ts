/** A download that cannot go on. The message is one sentence for the person who asked for it. */
export class DownloadError extends Error {
  override name = "DownloadError";
}

/** One that may go better in a moment: the connection broke or stalled, or the server is busy. */
export class TransientError extends DownloadError {
  override name = "TransientError";
}

/** No connection came about at all. */
export class UnreachableError extends TransientError {
  override name = "UnreachableError";
}

/** `ml-25m.zip: 12 bytes, expected a zip file`. */
export function describe(place: string, got: string, expected: string): string {
  return `${place}: ${got}, expected ${expected}`;
}

const DISK: Record<string, [got: string, expected: string]> = {
  ENOSPC: ["the disk is full", "room for the data set"],
  EDQUOT: ["the disk quota is used up", "room for the data set"],
  EFBIG: ["the file is too large for this disk", "room for the data set"],
  EROFS: ["the disk is read-only", "a folder that can be written"],
  EACCES: ["no permission", "a folder that can be written"],
  EPERM: ["no permission", "a folder that can be written"],
};

/** A fault of the file system as a sentence; any other error as it is. */
export function explainDiskError(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || !("syscall" in error)) return error;
  const { code = "unknown", path } = error as NodeJS.ErrnoException;
  const [got, expected] = DISK[code] ?? ["a file could not be read or written", "a folder that can be written"];
  return new DownloadError(describe(path ?? folder, `${got} (${code})`, expected), { cause: error });
}
