import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/** A folder with these files, which goes when the test ends. */
export async function writeFiles(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "reelated-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, contents] of Object.entries(files)) await writeFile(path.join(folder, name), contents);
  return folder;
}

/** The path of one such file. */
export async function writeTempFile(name: string, contents: string | Uint8Array): Promise<string> {
  return path.join(await writeFiles({ [name]: contents }), name);
}
