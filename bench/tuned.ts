import { mkdtempSync, rmSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { SERVER_ENVIRONMENT } from "@/scripts/node-flags.mjs";
import { BENCH_FOLDER, ensureDataSet } from "./data-sets";
import { median, percentile } from "./median";
import { runBuild } from "./run-build";
import { withProcess } from "./server";
import { atMost, barTable, milliseconds, plain, type Row, type Table } from "./table";

const PORT = 3294;
/** Pages until the server has compiled what it runs, and pages that count. */
const FIRST = 240;
const COUNTED = 240;
const SEEDS = 50;
const MOST_SERVER_MS = 40;

/** Tuned pages of ml-25m's shape, built without the engines that score for people, from a server with both cores. */
export async function benchTuned(): Promise<Table[]> {
  const data = await ensureDataSet("ml-25m");
  const scratch = mkdtempSync(path.join(BENCH_FOLDER, "scratch-"));
  try {
    const model = path.resolve(scratch, "model");
    console.error(`building ${data} …`);
    runBuild(data, model, ["--without-taste"]);
    const address = `http://127.0.0.1:${PORT}`;
    const env = {
      ...SERVER_ENVIRONMENT,
      ...{ MODEL_DIR: model, ACCOUNTS_DIR: path.resolve(scratch, "accounts"), DATABASE_URL: "", API_RATE_LIMIT: "0" },
      ...{ PORT: String(PORT), HOSTNAME: "127.0.0.1", NODE_ENV: "production" },
    };
    let rows: Row[] = [];
    const server = [process.execPath, ".next/standalone/server.js"];
    await withProcess(server, `${address}/api/health`, env, async () => {
      rows = await tunedRows(address);
    });
    return [barTable("Tuned pages, shape of ml-25m", rows)];
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** /recommend from the server with three seeds, two tags and four filters, each time other seeds. */
export async function tunedRows(address: string): Promise<Row[]> {
  const times = await tunedTimes(address, FIRST + COUNTED);
  const [first, warm] = [times.slice(0, FIRST), times.slice(FIRST)];
  return [
    plain(`tuned /recommend from the server, the ${FIRST} first ones, p95`, percentile(first, 95), milliseconds),
    plain(`the next ${COUNTED}, median`, median(warm), milliseconds),
    atMost(`the next ${COUNTED}, p95`, percentile(warm, 95), MOST_SERVER_MS, milliseconds),
  ];
}

/** Milliseconds to the last byte of each. */
async function tunedTimes(address: string, count: number): Promise<number[]> {
  const found = (await (await fetch(`${address}/api/movies?limit=${SEEDS}`)).json()) as {
    movies: { movieId: number }[];
  };
  const page = await (await fetch(`${address}/recommend?movie=${found.movies[0].movieId}`)).text();
  const offered = new Set(Array.from(page.matchAll(/aria-label="(?:More|Less) ([^"&]+)"/g), ([, tag]) => tag));
  const tags = [...offered].slice(0, 2).map((tag) => `less=${encodeURIComponent(tag)}`);
  const times: number[] = [];
  for (let asked = 0; asked < count; asked++) {
    const apart = 1 + Math.floor(asked / SEEDS);
    const films = [asked, asked + apart, asked + 2 * apart + 1].map((p) => `movie=${found.movies[p % SEEDS].movieId}`);
    const query = [...films, ...tags, "notGenre=Horror", "from=1970", "ratings=10", "mean=2.5"].join("&");
    times.push(await timeToLastByte(`${address}/recommend?${query}`));
  }
  return times;
}

/** Packed as browsers ask for it, and not unpacked here. */
function timeToLastByte(url: string): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const request = http.get(url, { headers: { "accept-encoding": "gzip, br" } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url}: ${answer.statusCode}, expected 200`));
      answer.resume().on("end", () => resolve(performance.now() - start));
    });
    request.on("error", reject);
  });
}
