import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { median } from "./median";
import { runBuild } from "./run-build";
import { atMost, megabytes, plain, type Row, seconds } from "./table";

const RUNS = 5;

/** From CSV files to the model, in a process of its own each time. */
export function benchBuild(data: string): Row[] {
  const folder = mkdtempSync(path.join(tmpdir(), "reelated-bench-"));
  try {
    const runs = Array.from({ length: RUNS }, () => runBuild(data, path.join(folder, "model")));
    const peak = median(runs.map(({ peakMemory }) => peakMemory));
    return [
      atMost("CSV to model, whole process, wall", median(runs.map(({ wall }) => wall)), 10, seconds),
      plain("CSV to model, whole process, CPU", median(runs.map(({ cpu }) => cpu)), seconds),
      atMost("CSV to model, peak memory", peak, 600, megabytes),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
