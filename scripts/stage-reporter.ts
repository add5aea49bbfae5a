import { SingleBar } from "cli-progress";
import type { Manifest } from "@/lib/artifacts/manifest";
import type { Progress } from "@/lib/movielens/dataset";
import { peakMemory, resetPeakMemory } from "./peak-memory";

interface Stage {
  name: string;
  wall: number;
  cpu: number;
  peakMemory: number;
}

/** What a build took: wall and CPU in milliseconds (of all threads), peak memory in MB. */
export interface BuildSummary {
  stages: Stage[];
  wall: number;
  cpu: number;
  peakMemory: number;
  dataset: Manifest["dataset"];
}

/** Shows each stage as a bar on a terminal, as a line elsewhere, and all of them as a table at the end. */
export function stageReporter(): {
  onProgress: Progress;
  /** Ends the last stage. */
  close: () => void;
  stop: () => void;
  finish: (manifest: Manifest) => BuildSummary;
} {
  const terminal = process.stdout.isTTY === true;
  const bar = new SingleBar({ format: "  {name} {bar} {percentage} %", hideCursor: true, barsize: 32 });
  const stages: Stage[] = [];
  let current: string | undefined;
  let wallStart = 0;
  let cpuStart = 0;

  const close = () => {
    if (current === undefined) return;
    const wall = performance.now() - wallStart;
    stages.push({ name: current, wall, cpu: cpuMilliseconds() - cpuStart, peakMemory: toMegabytes(peakMemory()) });
    if (terminal) {
      bar.update(100);
      bar.stop();
    } else {
      console.log(`${current}: ${seconds(wall)}`);
    }
    current = undefined;
  };
  const begin = (name: string) => {
    close();
    current = name;
    resetPeakMemory();
    wallStart = performance.now();
    cpuStart = cpuMilliseconds();
    if (terminal) bar.start(100, 0, { name: name.padEnd(24) });
  };
  return {
    onProgress(name, fraction) {
      if (name !== current) begin(name);
      if (terminal) bar.update(Math.floor(fraction * 100));
    },
    close,
    stop: () => {
      if (terminal) bar.stop();
    },
    finish(manifest) {
      close();
      const summary = summarize(stages, manifest);
      printSummary(summary, manifest);
      return summary;
    },
  };
}

function summarize(stages: Stage[], { dataset }: Manifest): BuildSummary {
  const total = (pick: (stage: Stage) => number) => stages.reduce((sum, stage) => sum + pick(stage), 0);
  return {
    stages,
    wall: total(({ wall }) => wall),
    cpu: total(({ cpu }) => cpu),
    peakMemory: stages.reduce((most, stage) => Math.max(most, stage.peakMemory), 0),
    dataset,
  };
}

function printSummary({ stages, wall, cpu, peakMemory: peak }: BuildSummary, manifest: Manifest): void {
  const { dataset, skipped, modelVersion } = manifest;
  const row = (name: string, ...cells: string[]) =>
    `  ${name.padEnd(26)}${cells.map((cell) => cell.padStart(9)).join("")}`;
  const skippedRows = Object.entries(skipped).filter(([, count]) => count > 0);
  console.log(
    [
      "",
      row("stage", "wall", "CPU", "peak"),
      ...stages.map((stage) => row(stage.name, seconds(stage.wall), seconds(stage.cpu), `${stage.peakMemory} MB`)),
      row("all", seconds(wall), seconds(cpu), `${peak} MB`),
      "",
      `  ${dataset.name}: ${format(dataset.films)} films, ${format(dataset.ratings)} ratings by ${format(dataset.users)} people`,
      ...skippedRows.map(([what, count]) => `  skipped: ${format(count)} ${what}`),
      `  model ${modelVersion}`,
    ].join("\n"),
  );
}

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function toMegabytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function format(count: number): string {
  return count.toLocaleString("en-US");
}
