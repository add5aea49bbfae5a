import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";

/** sha256 over the names and contents of all files below some folders, tests and their fixtures left out. */
export async function hashCode(folders: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of folders) {
    for (const name of (await readdir(folder, { recursive: true })).sort()) {
      const file = path.join(folder, name);
      if (/\.(test|fixture)\./.test(name) || !(await stat(file)).isFile()) continue;
      hash.update(name).update(await readFile(file));
    }
  }
  return hash.digest("hex");
}
