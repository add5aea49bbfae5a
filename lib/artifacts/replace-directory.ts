import { existsSync } from "node:fs";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";

const previousOf = (directory: string) => `${directory}.previous`;

/**
 * Replaces a directory whole or not at all: `write` fills a new one beside it, which then takes its place. A
 * process killed at any moment leaves the old contents or the new, if need be under the name
 * `<directory>.previous`, which `currentDirectory` knows.
 */
export async function replaceDirectory(directory: string, write: (directory: string) => Promise<void>): Promise<void> {
  await settlePrevious(directory);
  await mkdir(path.dirname(directory), { recursive: true });
  await removeAbandoned(directory);
  const next = `${directory}.next-${process.pid}`;
  await mkdir(next);
  try {
    await write(next);
    await Promise.all((await readdir(next)).map((file) => flush(path.join(next, file))));
    if (existsSync(directory)) await rename(directory, previousOf(directory));
    await rename(next, directory);
  } finally {
    await rm(next, { recursive: true, force: true });
    await settlePrevious(directory);
  }
}

/** Where the contents are: in the directory, or, after a replacement that was cut short, in the one before it. */
export function currentDirectory(directory: string): string {
  return !existsSync(directory) && existsSync(previousOf(directory)) ? previousOf(directory) : directory;
}

/** Puts the previous contents back where a replacement was cut short, and away where it was not. */
async function settlePrevious(directory: string): Promise<void> {
  if (currentDirectory(directory) !== directory) await rename(previousOf(directory), directory);
  else await rm(previousOf(directory), { recursive: true, force: true });
}

/**
 * What builds that were killed have left; a live build's directory carries its process id and stays. Our own id is
 * a dead build's too: a container numbers its processes from 1 each time.
 */
async function removeAbandoned(directory: string): Promise<void> {
  const prefix = `${path.basename(directory)}.next-`;
  for (const entry of await readdir(path.dirname(directory))) {
    if (!entry.startsWith(prefix)) continue;
    const pid = Number(entry.slice(prefix.length));
    if (pid !== process.pid && isRunning(pid)) continue;
    await rm(path.join(path.dirname(directory), entry), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, "r+");
  await handle.sync();
  await handle.close();
}
