import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { makeTempFolder } from "@/lib/artifacts/temp-folder.fixture";
import { datasetZip, MOVIES } from "@/lib/download/dataset-zip.fixture";
import { type Fault, startServer } from "@/lib/download/server.fixture";

const ROOT = path.resolve(import.meta.dirname, "..");
const NOWHERE = "http://127.0.0.1:1/";
const ZIP = datasetZip("ml-25m", 400_000);
const MD5 = createHash("md5").update(ZIP).digest("hex");

async function setUp(faults: Fault[] = []) {
  const files = { "ml-25m.zip": { body: ZIP, etag: '"1"' }, "ml-25m.zip.md5": { body: `${MD5}  ml-25m.zip` } };
  const server = await startServer(files, faults);
  const folder = await makeTempFolder();
  const raw = path.join(folder, "prisma-free-data/raw");
  return { ...server, folder, raw, part: path.join(raw, "ml-25m.zip.part") };
}

/** `npm run data -- …` in another folder. */
function run(folder: string, args: string[], mirror = NOWHERE) {
  const script = path.join(ROOT, "scripts/download.ts");
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), script, ...args], {
    cwd: folder,
    env: { ...process.env, MOVIELENS_MIRROR: mirror, TSX_TSCONFIG_PATH: path.join(ROOT, "tsconfig.json") },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return { child, ended: endOf(child) };
}

async function endOf(child: ChildProcess) {
  let output = "";
  child.stdout?.on("data", (chunk) => (output += chunk));
  child.stderr?.on("data", (chunk) => (output += chunk));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, output };
}

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

test("shows the terms, downloads, says what to do next, and the second time does nothing", async () => {
  const { folder, raw, mirror, log } = await setUp();
  const first = await run(folder, ["ml-25m"], mirror).ended;
  expect(first.output).toMatch(/GroupLens.*https:\/\/grouplens\.org.*Cite: .*100 % of 0\.4 MB.*MD5 is the published/s);
  expect(first.output).toContain("MOVIELENS_DIR=prisma-free-data/raw/ml-25m npm start");
  expect(first.code).toBe(0);
  expect(readFileSync(path.join(raw, "ml-25m/movies.csv"), "utf8")).toBe(MOVIES);

  log.length = 0;
  const second = await run(folder, ["ml-25m"], mirror).ended;
  expect(second.output).toContain("is there already");
  expect(second.code).toBe(0);
  expect(log).toEqual([]);
});

test.each([
  [["ml-100k"], 'no data set "ml-100k", expected ml-latest-small, ml-latest, ml-20m, ml-25m or ml-32m.'],
  [[], "no data set named, expected"],
  [["ml-25m", "ml-32m"], "2 names, expected one."],
  [["--forse"], "--forse"],
])("asked for %j it says what it expects and ends with 2", async (args, sentence) => {
  const { output, code } = await run(await makeTempFolder(), args).ended;
  expect(output).toContain(sentence);
  expect(output).not.toContain("    at ");
  expect(code).toBe(2);
});

test("without a network it says so and ends with 1", async () => {
  const { output, code } = await run(await makeTempFolder(), ["ml-25m"]).ended;
  expect(output).toMatch(/ml-25m was not downloaded\. 127\.0\.0\.1:1: no connection .*the built-in catalog.*\.\n$/);
  expect(code).toBe(1);
});

test("killed in the middle, it fetches only the rest the next time", async () => {
  const { folder, raw, part, mirror, log } = await setUp([{ stallAfter: 300_000 }]);
  const { child, ended } = run(folder, ["ml-25m"], mirror);
  await vi.waitUntil(() => sizeOf(part) === 300_000, { timeout: 20_000, interval: 5 });
  child.kill("SIGKILL");
  await ended;
  expect(readdirSync(raw)).toEqual(["ml-25m.zip.part", "ml-25m.zip.part.json"]);

  log.length = 0;
  const { code } = await run(folder, ["ml-25m"], mirror).ended;
  expect(code).toBe(0);
  expect(log[0]).toEqual({ path: "/ml-25m.zip", range: "bytes=300000-", status: 206, bytes: ZIP.length - 300_000 });
  expect(readdirSync(raw)).toEqual(["ml-25m"]);
});

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s leaves a part to go on from, and ends with %d", async (signal, expected) => {
  const { folder, part, mirror } = await setUp([{ stallAfter: 300_000 }]);
  const { child, ended } = run(folder, ["ml-25m"], mirror);
  await vi.waitUntil(() => sizeOf(part) === 300_000, { timeout: 20_000, interval: 5 });
  child.kill(signal);
  const { output, code } = await ended;
  expect(output).toMatch(/Stopped\. The same command goes on from here\.\n$/);
  expect(code).toBe(expected);
  expect(sizeOf(part)).toBe(300_000);
});
