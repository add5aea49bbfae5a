import { SingleBar } from "cli-progress";
import type { Manifest } from "@/lib/artifacts/manifest";
import type { Progress } from "@/lib/movielens/dataset";

interface Stage {
  name: string;
  wall: number;
  cpu: number;
}

/** What a build took: stages in milliseconds, memory in MB. */
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
    stages.push({ name: current, wall: performance.now() - wallStart, cpu: cpuMilliseconds() - cpuStart });
    if (terminal) {
      bar.update(100);
      bar.stop();
    } else {
      console.log(`${current}: ${seconds(stages[stages.length - 1].wall)}`);
    }
    current = undefined;
  };
  const begin = (name: string) => {
    close();
    current = name;
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
    peakMemory: Math.round(process.resourceUsage().maxRSS / 1024),
    dataset,
  };
}

function printSummary({ stages, wall, cpu, peakMemory }: BuildSummary, manifest: Manifest): void {
  const { dataset, skipped, modelVersion } = manifest;
  const row = (name: string, ...cells: string[]) =>
    `  ${name.padEnd(26)}${cells.map((cell) => cell.padStart(9)).join("")}`;
  const skippedRows = Object.entries(skipped).filter(([, count]) => count > 0);
  console.log(
    [
      "",
      row("stage", "wall", "CPU"),
      ...stages.map((stage) => row(stage.name, seconds(stage.wall), seconds(stage.cpu))),
      row("all", seconds(wall), seconds(cpu)),
      "",
      `  ${dataset.name}: ${format(dataset.films)} films, ${format(dataset.ratings)} ratings by ${format(dataset.users)} people`,
      ...skippedRows.map(([what, count]) => `  skipped: ${format(count)} ${what}`),
      `  model ${modelVersion}, peak memory ${peakMemory} MB`,
    ].join("\n"),
  );
}

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function format(count: number): string {
  return count.toLocaleString("en-US");
}
