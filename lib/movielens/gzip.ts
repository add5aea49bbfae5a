import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { dataError } from "./data-error";

export function isPacked(file: string): boolean {
  return file.endsWith(".gz");
}

/**
 * A small file's bytes, unpacked where its name ends with .gz.
 * @throws DataError for broken compressed data
 */
export async function readUnpacked(file: string): Promise<Buffer> {
  const bytes = await readFile(file);
  return isPacked(file) ? promisify(gunzip)(bytes).catch((error) => refuseBroken(file, error)) : bytes;
}

/** Says of what went wrong in unpacking that the data are broken, where it was that. */
export function refuseBroken(file: string, error: NodeJS.ErrnoException): never {
  if (!error.code?.startsWith("Z_")) throw error;
  throw dataError(path.basename(file), undefined, `broken compressed data (${error.message})`, "a whole gzip file");
}
