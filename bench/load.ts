import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { SERVER_ENVIRONMENT } from "@/scripts/node-flags.mjs";
import { median } from "./median";
import { atMost, megabytes, milliseconds, number, type Row } from "./table";

const RUNS = 7;

/** Peak memory in kB: Linux's own figure where there is one, as maxRSS starts from that of the process that spawned. */
const ENTRY = `
  import { existsSync, readFileSync } from "node:fs";
  import { readModel } from "@/lib/artifacts/read-model";
  const model = await readModel(process.argv[2]);
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const peak = Number(/VmHWM:\\s*(\\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
  console.log(JSON.stringify({ peak, films: model.movies.length }));
`;

/** From the start of a process until it has the model in memory, in a process of its own each time, started as servers are. */
export async function benchLoad(modelDirectory: string): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "reelated-bench-"));
  try {
    const outfile = path.join(folder, "load.mjs");
    await build({
      stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: "ts" },
      bundle: true,
      platform: "node",
      format: "esm",
      outfile,
    });
    const runs: { wall: number; peak: number; films: number }[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await timeLoad(outfile, path.resolve(modelDirectory)));
    const what = `load of ${number(runs[0].films)} films, whole process`;
    return [
      atMost(`${what}, wall`, median(runs.map(({ wall }) => wall)), 300, milliseconds),
      atMost(`${what}, peak memory`, median(runs.map(({ peak }) => peak)) / 1024, 250, megabytes),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** wall: ms from the spawn to the answer; peak: kB. */
async function timeLoad(script: string, modelDirectory: string) {
  const start = performance.now();
  const child = spawn(process.execPath, [script, modelDirectory], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...SERVER_ENVIRONMENT, ...process.env },
  });
  const closed = once(child, "close");
  let answer = "";
  let wall = 0;
  for await (const chunk of child.stdout) {
    wall ||= performance.now() - start;
    answer += chunk;
  }
  const [code] = await closed;
  if (code !== 0) throw new Error(`reading ${modelDirectory} ended with ${code}, expected 0`);
  return { wall, ...(JSON.parse(answer) as { peak: number; films: number }) };
}
