import { SingleBar } from "cli-progress";
import type { Manifest } from "@/lib/artifacts/manifest";
import type { Progress } from "@/lib/movielens/dataset";

interface Stage {
  name: string;
  wall: number;
  cpu: number;
}

/** Shows each stage as a bar on a terminal, as a line elsewhere, and all of them as a table at the end. */
export function stageReporter(): { onProgress: Progress; stop: () => void; finish: (manifest: Manifest) => void } {
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
    stop: () => {
      if (terminal) bar.stop();
    },
    finish(manifest) {
      close();
      printSummary(stages, manifest);
    },
  };
}

function printSummary(stages: Stage[], { dataset, skipped, modelVersion }: Manifest): void {
  const row = (name: string, wall: string, cpu: string) => `  ${name.padEnd(26)}${wall.padStart(9)}${cpu.padStart(9)}`;
  const total = (pick: (stage: Stage) => number) => seconds(stages.reduce((sum, stage) => sum + pick(stage), 0));
  const skippedRows = Object.entries(skipped).filter(([, count]) => count > 0);
  console.log(
    [
      "",
      row("stage", "wall", "CPU"),
      ...stages.map(({ name, wall, cpu }) => row(name, seconds(wall), seconds(cpu))),
      row(
        "all",
        total(({ wall }) => wall),
        total(({ cpu }) => cpu),
      ),
      "",
      `  ${dataset.name}: ${format(dataset.films)} films, ${format(dataset.ratings)} ratings by ${format(dataset.users)} people`,
      ...skippedRows.map(([what, count]) => `  skipped: ${format(count)} ${what}`),
      `  model ${modelVersion}, peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
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
