import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";

const PORT = 3290;
/** Where that server leaves its model (scripts/serve-standalone.mjs). */
export const SERVED_MODEL = `.cache/served-${PORT}`;
const TASKSET = "/usr/bin/taskset";

/** Runs `use` while the standalone server serves a data set. @param oneCore keeps it on one where Linux lets us choose */
export async function withServer(
  data: string,
  use: (address: string) => Promise<void>,
  { oneCore = false } = {},
): Promise<void> {
  const args = ["scripts/serve-standalone.mjs", "--port", String(PORT), "--data", data];
  const address = `http://127.0.0.1:${PORT}`;
  const command = oneCore ? onOneCore(process.execPath, args) : [process.execPath, ...args];
  await withProcess(command, `${address}/api/health`, {}, () => use(address));
}

/** The command line that keeps a process on the first core. */
export function onOneCore(command: string, args: string[]): string[] {
  return existsSync(TASKSET) ? [TASKSET, "-c", "0", command, ...args] : [command, ...args];
}

export async function withProcess(
  [command, ...args]: string[],
  ready: string,
  env: Record<string, string>,
  use: () => Promise<void>,
): Promise<void> {
  const child = spawn(command, args, { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, ...env } });
  try {
    await untilAnswered(ready, child);
    await use();
  } finally {
    child.kill("SIGTERM");
    if (child.exitCode === null) await new Promise((resolve) => child.once("exit", resolve));
  }
}

async function untilAnswered(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child.exitCode !== null) throw new Error(`${child.spawnargs.join(" ")} ended with ${child.exitCode}`);
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer`);
}
