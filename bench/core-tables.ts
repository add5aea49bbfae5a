import { median } from "./median";
import type { PeerRun } from "./peer";
import type { BuildRun } from "./run-build";
import { atMost, barTable, megabytes, plain, type Row, seconds, type Table, times } from "./table";

/** Of our stages, those that the peer has nothing of. Neighbors by audience, which it has not either, are counted. */
const BEYOND_PEER = ["read words", "hash inputs", "estimate content", "map", "likers"];

const MOST_MEMORY = 1.2 * 1024;
const MOST_MEMORY_32M = 1.5 * 1024;
const MOST_SECONDS_ENGINES = 8 * 60;
const MOST_MEMORY_ENGINES = 3 * 1024;

interface CoreRuns {
  full: BuildRun[];
  half: BuildRun[];
  eighth: BuildRun[];
  larger: BuildRun;
  /** Full size with all engines. */
  engines: BuildRun;
  peers: PeerRun[];
}

/** Medians of the runs; memory is that of the stage that held most. */
export function coreTable({ full, half, eighth, larger, engines, peers }: CoreRuns, served: Row[]): Table {
  const cpu = (runs: BuildRun[]) => median(runs.map((run) => run.cpu));
  const core = (runs: BuildRun[]) => median(runs.map(coreCpu));
  return barTable("CSV to model, shape of ml-25m, each run in a process of its own", [
    plain("core stages, CPU", core(full), seconds),
    ...peerRows(peers, core(full), cpu(full)),
    plain("whole build, CPU", cpu(full), seconds),
    plain("whole build, wall", median(full.map(({ wall }) => wall)), seconds),
    atMost("whole build, peak memory", median(full.map(({ peakMemory }) => peakMemory)), MOST_MEMORY, megabytes),
    plain("shape of ml-32m, no genome, CPU", larger.cpu, seconds),
    plain("shape of ml-32m, no genome, wall", larger.wall, seconds),
    atMost("shape of ml-32m, no genome, peak memory", larger.peakMemory, MOST_MEMORY_32M, megabytes),
    plain("half of ml-25m, CPU", cpu(half), seconds),
    plain("eighth of ml-25m, CPU", cpu(eighth), seconds),
    atMost("CPU of the whole build, full size over half", cpu(full) / cpu(half), 2.2, times),
    atMost("CPU of the core stages, full size over half", core(full) / core(half), 2.2, times),
    plain("CPU of the whole build, half over eighth", cpu(half) / cpu(eighth), times),
    atMost("all engines, wall", engines.wall, MOST_SECONDS_ENGINES, seconds),
    plain("all engines, CPU", engines.cpu, seconds),
    atMost("all engines, peak memory", engines.peakMemory, MOST_MEMORY_ENGINES, megabytes),
    ...served,
  ]);
}

/** CPU of all that the peer does too: read, statistics, both SVDs, neighbors, write; and of the start of the process. */
function coreCpu({ cpu, stages }: BuildRun): number {
  return stages.reduce((rest, stage) => (BEYOND_PEER.includes(stage.name) ? rest - stage.cpu / 1000 : rest), cpu);
}

function peerRows(peers: PeerRun[], core: number, whole: number): Row[] {
  if (peers.length === 0) return [];
  const theirs = median(peers.map((run) => run.cpu_s));
  return [
    plain("the Python peer, CPU", theirs, seconds),
    plain("the Python peer, wall", median(peers.map((run) => run.total_s)), seconds),
    plain("the Python peer, peak memory", median(peers.map((run) => run.peak_mb)), megabytes),
    atMost("core stages over the peer, CPU, same run", core / theirs, 0.25, times),
    plain("whole build over the peer, CPU, same run", whole / theirs, times),
  ];
}

/** The stages of the run whose CPU is the median. */
export function stageTable(runs: BuildRun[]): Table {
  const { stages } = [...runs].sort((a, b) => a.cpu - b.cpu)[runs.length >> 1];
  return {
    title: "Stages of ours at full size, the run of median CPU",
    columns: ["stage", "wall", "CPU", "peak"],
    rows: stages.map(({ name, wall, cpu, peakMemory }) => [
      name,
      `${(wall / 1000).toFixed(2)} s`,
      `${(cpu / 1000).toFixed(2)} s`,
      megabytes(peakMemory),
    ]),
  };
}
