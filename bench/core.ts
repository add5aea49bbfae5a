import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { coreTable, jobTable, stageTable } from "./core-tables";
import { BENCH_FOLDER, ensureDataSet } from "./data-sets";
import { benchLoad } from "./load";
import { BUILD_MODULES, type JobRun, runPeer, usablePeer } from "./peer";
import { type BuildRun, runBuild } from "./run-build";
import { runJob } from "./run-job";
import { benchScore } from "./score";
import type { Table } from "./table";

const ROUNDS = 3;
const PEER_ROUNDS = 2;
/** Without the engines that score for people, which the peer has not. */
const CORE = ["--without-taste"];

/**
 * Builds of data sets of ml-25m's shape, of a half and an eighth of it, and of ml-32m's, each in a process of its own;
 * one of ml-25m's with all engines, and the load of its model.
 */
export async function benchCore(peer?: string): Promise<Table[]> {
  const peerFolder = usablePeer(peer, BUILD_MODULES);
  const full = await ensureDataSet("ml-25m");
  const half = await ensureDataSet("ml-25m", 2);
  const eighth = await ensureDataSet("ml-25m", 8);
  const larger = await ensureDataSet("ml-32m");
  const scratch = mkdtempSync(path.join(BENCH_FOLDER, "scratch-"));
  try {
    const rounds = runRounds({ full, half, eighth }, scratch, peerFolder);
    const engines = runBuild(full, path.join(scratch, "engines"));
    const runs = { ...rounds, engines, larger: build(larger, path.join(scratch, "larger")) };
    const model = path.join(scratch, "engines");
    const served = [...(await benchLoad(model)), await benchScore(model)];
    return [jobTable(runs), coreTable(runs, served), stageTable(runs.full)];
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** All sizes and the peer in turn, so that each sees the machine as the others do. */
function runRounds(data: Record<"full" | "half" | "eighth", string>, scratch: string, peer?: string) {
  const runs = { full: [] as BuildRun[], half: [] as BuildRun[], eighth: [] as BuildRun[] };
  const jobs = { ours: [] as JobRun[], halves: [] as JobRun[], peers: [] as JobRun[] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const size of ["full", "half", "eighth"] as const) {
      runs[size].push(build(data[size], path.join(scratch, size)));
    }
    console.error("the original's job …");
    jobs.ours.push(runJob(data.full));
    jobs.halves.push(runJob(data.half));
    if (!peer || round >= PEER_ROUNDS) continue;
    console.error(`building ${data.full} by ${peer} …`);
    jobs.peers.push(runPeer(peer, data.full, path.join(scratch, "peer")));
  }
  return { ...runs, ...jobs };
}

function build(data: string, model: string): BuildRun {
  console.error(`building ${data} …`);
  return runBuild(data, model, CORE);
}
