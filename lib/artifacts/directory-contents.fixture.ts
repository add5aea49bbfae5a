import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { currentDirectory } from "./replace-directory";

/** A writer of two files that say the same. */
export const write = (contents: string) => async (directory: string) => {
  await writeFile(path.join(directory, "a"), contents);
  await writeFile(path.join(directory, "b"), contents);
};

/** What the directory holds, by file, wherever a replacement has left it. */
export async function contentsOf(directory: string): Promise<Record<string, string>> {
  const current = currentDirectory(directory);
  const files = (await readdir(current)).sort();
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(path.join(current, file), "utf8")])),
  );
}
