import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { BuildSummary } from "@/scripts/stage-reporter";

/** As `npm run build:model` starts it, less the look whether all is installed: the bench has the same flags itself. */
const COMMAND = [...process.execArgv, "--import", "./bench/usage-at-exit.mjs"];

/** Wall and CPU in seconds, of the whole process from its start (all threads); peak memory in MB, of the worst stage. */
export interface BuildRun {
  wall: number;
  cpu: number;
  peakMemory: number;
  stages: BuildSummary["stages"];
}

/** Builds the model of a data set in a process of its own. @param flags more for build-model.ts */
export function runBuild(data: string, model: string, flags: readonly string[] = []): BuildRun {
  const folder = mkdtempSync(path.join(tmpdir(), "reelated-bench-"));
  const [report, usage] = [path.join(folder, "build.json"), path.join(folder, "cpu")];
  try {
    const start = performance.now();
    execFileSync(
      process.execPath,
      [...COMMAND, "scripts/build-model.ts", "--data", data, "--out", model, "--json", report, ...flags],
      { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, USAGE_FILE: usage } },
    );
    const wall = (performance.now() - start) / 1000;
    const { stages, peakMemory } = JSON.parse(readFileSync(report, "utf8")) as BuildSummary;
    return { wall, cpu: Number(readFileSync(usage, "utf8")) / 1e6, peakMemory, stages };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
