import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { BuildSummary } from "@/scripts/stage-reporter";
import { median } from "./median";

const RUNS = 5;

/** From CSV files to the model, in a process of its own each time. */
export function benchBuild(data: string): [string, string, string][] {
  const folder = mkdtempSync(path.join(tmpdir(), "reelated-bench-"));
  const report = path.join(folder, "build.json");
  const command = ["--import", "tsx", "scripts/build-model.ts", "--data", data];
  const runs = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    execFileSync(process.execPath, [...command, "--out", path.join(folder, "model"), "--json", report]);
    const wall = (performance.now() - start) / 1000;
    return { ...(JSON.parse(readFileSync(report, "utf8")) as BuildSummary), wall };
  });
  rmSync(folder, { recursive: true });
  const cpu = median(runs.map((run) => run.cpu / 1000));
  return [
    ["CSV to model, whole process, wall", `${median(runs.map(({ wall }) => wall)).toFixed(1)} s`, "10 s"],
    ["CSV to model, CPU", `${cpu.toFixed(1)} s`, ""],
    ["CSV to model, peak memory", `${median(runs.map(({ peakMemory }) => peakMemory))} MB`, "600 MB"],
  ];
}
