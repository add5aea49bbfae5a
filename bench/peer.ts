import { execFileSync, spawnSync } from "node:child_process";
import path from "node:path";

export const PYTHON = process.env.PYTHON || "/usr/bin/python3";

/** Modules that the peer needs, and Debian's packages of them. */
const PACKAGES = {
  pandas: "python3-pandas",
  sklearn: "python3-sklearn",
  fastapi: "python3-fastapi",
  uvicorn: "python3-uvicorn",
};

type Module = keyof typeof PACKAGES;
export const BUILD_MODULES: Module[] = ["pandas", "sklearn"];
export const SERVE_MODULES: Module[] = [...BUILD_MODULES, "fastapi", "uvicorn"];

/** What a job says of itself in its last line: CPU of the process and wall in seconds, peak memory in MB. */
export interface JobRun {
  cpu_s: number;
  total_s: number;
  peak_mb: number;
}

/** The peer's folder if it can be run here; else says how to have it in a line. */
export function usablePeer(peer: string | undefined, modules: Module[]): string | undefined {
  if (!peer) {
    console.error("Without --peer FOLDER the rows of the Python original are left out.");
    return undefined;
  }
  if (spawnSync(PYTHON, ["-c", `import ${modules.join(", ")}`], { stdio: "ignore" }).status === 0) return peer;
  const packages = modules.map((module) => PACKAGES[module]).join(" ");
  console.error(
    `${PYTHON} cannot import ${modules.join(", ")}: the rows of the Python original are left out. ` +
      `On Debian: apt-get install ${packages}`,
  );
  return undefined;
}

/** Runs the peer's build.py in a process of its own. */
export function runPeer(peer: string, data: string, out: string): JobRun {
  const output = execFileSync(PYTHON, [path.join(peer, "build.py"), data, out], {
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1" },
  });
  return parseJobRun(output);
}

export function parseJobRun(output: string): JobRun {
  return JSON.parse(output.trim().split("\n").at(-1) ?? "") as JobRun;
}
