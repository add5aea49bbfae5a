import { lstat, rename, rm, writeFile } from "node:fs/promises";

/**
 * Writes a file under a temporary name and renames it: whoever is killed leaves the old contents whole. What is no file but
 * a link, as /dev/stdout is, a terminal or a pipe, stays what it is and is written to.
 */
export async function replaceFile(file: string, contents: string): Promise<void> {
  const there = await lstat(file).catch(() => undefined);
  if (there && !there.isFile()) return writeFile(file, contents);
  const next = `${file}.next-${process.pid}`;
  try {
    await writeFile(next, contents);
    await rename(next, file);
  } finally {
    await rm(next, { force: true });
  }
}
