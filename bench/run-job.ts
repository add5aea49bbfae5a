import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type JobRun, parseJobRun } from "./peer";

/** What the original reads of a data set. */
const FILES = ["movies.csv", "ratings.csv", "genome-tags.csv", "genome-scores.csv"];

/** Does the original's job by our code, in a process of its own, on the files that the original reads. */
export function runJob(data: string): JobRun {
  const scratch = mkdtempSync(path.join(tmpdir(), "reelated-bench-"));
  try {
    const [files, out] = ["data", "out"].map((name) => path.join(scratch, name));
    for (const folder of [files, out]) mkdirSync(folder);
    for (const file of FILES) symlinkSync(path.resolve(data, file), path.join(files, file));
    const job = [...process.execArgv, "bench/original-job.ts", "--data", files, "--out", out];
    return parseJobRun(execFileSync(process.execPath, job, { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" }));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
