import { median } from "./median";
import type { JobRun } from "./peer";
import type { BuildRun } from "./run-build";
import { atMost, barTable, megabytes, plain, type Row, seconds, type Table, times } from "./table";

/** Stages that the original has nothing of. Neighbors by audience, which it has not either, are counted. */
const BEYOND = ["read words", "hash inputs", "estimate content", "map", "likers"];
const isBeyond = ({ name }: { name: string }) => BEYOND.includes(name);

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
  /** The original's job at full size and at half, by ours, and at full size by the original. */
  ours: JobRun[];
  halves: JobRun[];
  peers: JobRun[];
}

/** The original's job, by it and by ours: all that it does, and neighbors by audience besides. */
export function jobTable({ full, ours, halves, peers }: CoreRuns): Table {
  const cpu = (runs: JobRun[]) => median(runs.map((run) => run.cpu_s));
  const theirs = peers.length > 0 ? cpu(peers) : undefined;
  return barTable("The original's job, shape of ml-25m, each run in a process of its own", [
    ...jobRows("ours", ours),
    atMost("ours, peak memory", median(ours.map((run) => run.peak_mb)), MOST_MEMORY, megabytes),
    atMost("ours, CPU, full size over half", cpu(ours) / cpu(halves), 2.2, times),
    ...(theirs === undefined
      ? []
      : [
          ...jobRows("the Python original", peers),
          plain("the Python original, peak memory", median(peers.map((run) => run.peak_mb)), megabytes),
          atMost("ours over the original, CPU, same run", cpu(ours) / theirs, 0.25, times),
          plain("core stages of the whole build over the original, CPU", coreCpu(full) / theirs, times),
          plain("whole build over the original, CPU", median(full.map((run) => run.cpu)) / theirs, times),
        ]),
  ]);
}

function jobRows(whose: string, runs: JobRun[]): Row[] {
  return [
    plain(`${whose}, CPU`, median(runs.map((run) => run.cpu_s)), seconds),
    plain(`${whose}, wall`, median(runs.map((run) => run.total_s)), seconds),
  ];
}

/** Medians of the runs; memory is that of the stage that held most. */
export function coreTable({ full, half, eighth, larger, engines }: CoreRuns, served: Row[]): Table {
  const cpu = (runs: BuildRun[]) => median(runs.map((run) => run.cpu));
  return barTable("CSV to model, shape of ml-25m, each run in a process of its own", [
    plain("core stages, CPU", coreCpu(full), seconds),
    plain("whole build, CPU", cpu(full), seconds),
    plain("whole build, wall", median(full.map(({ wall }) => wall)), seconds),
    atMost("whole build, peak memory", median(full.map(({ peakMemory }) => peakMemory)), MOST_MEMORY, megabytes),
    plain("shape of ml-32m, no genome, CPU", larger.cpu, seconds),
    plain("shape of ml-32m, no genome, wall", larger.wall, seconds),
    atMost("shape of ml-32m, no genome, peak memory", larger.peakMemory, MOST_MEMORY_32M, megabytes),
    plain("half of ml-25m, CPU", cpu(half), seconds),
    plain("eighth of ml-25m, CPU", cpu(eighth), seconds),
    atMost("CPU of the whole build, full size over half", cpu(full) / cpu(half), 2.2, times),
    atMost("CPU of the core stages, full size over half", coreCpu(full) / coreCpu(half), 2.2, times),
    plain("CPU of the whole build, half over eighth", cpu(half) / cpu(eighth), times),
    atMost("all engines, wall", engines.wall, MOST_SECONDS_ENGINES, seconds),
    plain("all engines, CPU", engines.cpu, seconds),
    atMost("all engines, peak memory", engines.peakMemory, MOST_MEMORY_ENGINES, megabytes),
    ...served,
  ]);
}

/** CPU of all that the original does too, content's neighbors of all films among it, and of the start of the process. */
function coreCpu(runs: BuildRun[]): number {
  return median(
    runs.map(({ cpu, stages }) => stages.filter(isBeyond).reduce((rest, stage) => rest - stage.cpu / 1000, cpu)),
  );
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
