import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const NAME = "in-use.json";
const BEAT_MS = 2_000;
/** After so long without a beat its holder is taken for dead, wherever it ran. */
const STALE_MS = 10_000;

interface Holder {
  token: string;
  pid: number;
  host: string;
}

export class DirectoryInUseError extends Error {}

export interface DirectoryLock {
  release(): Promise<void>;
}

/**
 * Makes a folder this process's own: a file names the holder, which touches it every two seconds. Who died leaves it
 * behind: on the same host that is seen by the process id at once, elsewhere by ten seconds of silence.
 * @param onLost called when another took the folder meanwhile, as after a long sleep of this machine
 * @throws DirectoryInUseError while another process has it
 */
export async function lockDirectory(directory: string, onLost: () => void): Promise<DirectoryLock> {
  const file = path.join(directory, NAME);
  const holder: Holder = { token: randomUUID(), pid: process.pid, host: os.hostname() };
  await mkdir(directory, { recursive: true });
  while (!(await create(file, holder))) {
    const other = await readHolder(file);
    if (other && !(await isStale(file, other))) throw inUse(directory, other);
    await takeAway(file, other?.token);
  }
  await wait(50);
  if (!(await holds(file, holder))) throw inUse(directory, await readHolder(file));

  const beat = setInterval(async () => {
    if (await holds(file, holder)) return utimes(file, new Date(), new Date()).catch(() => {});
    clearInterval(beat);
    onLost();
  }, BEAT_MS);
  beat.unref();
  return {
    async release() {
      clearInterval(beat);
      if (await holds(file, holder)) await rm(file, { force: true });
    },
  };
}

async function create(file: string, holder: Holder): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify(holder), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Removes a dead holder's file; one that was written in its place meanwhile is put back. */
async function takeAway(file: string, token: string | undefined): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  if ((await readHolder(aside))?.token !== token) await rename(aside, file);
  else await rm(aside, { force: true });
}

/** Undefined where the file is gone or, its writer having died at it, not whole. */
async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return undefined;
  }
}

async function holds(file: string, { token }: Holder): Promise<boolean> {
  return (await readHolder(file))?.token === token;
}

async function isStale(file: string, { pid, host }: Holder): Promise<boolean> {
  if (host === os.hostname() && !isAlive(pid)) return true;
  const written = await stat(file).catch(() => undefined);
  return !written || Date.now() - written.mtimeMs > STALE_MS;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function inUse(directory: string, holder: Holder | undefined): DirectoryInUseError {
  const by = holder ? `process ${holder.pid} on ${holder.host}` : "another process";
  return new DirectoryInUseError(
    `${directory} is in use by ${by}, expected one process at a time: two would lose each other's writes. ` +
      "Stop the other one, or set DATABASE_URL to a Postgres server that several can share",
  );
}
