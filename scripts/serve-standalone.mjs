import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, createWriteStream, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { NODE_FLAGS, SERVER_ENVIRONMENT } from "./node-flags.mjs";
import { findPostgres, startPostgres } from "./postgres.mjs";

/**
 * Serves the standalone build as a host would: from a folder that holds nothing else. Its API has no rate limit unless
 * API_RATE_LIMIT sets one, as whoever measures or tests it asks from one address.
 * usage: serve-standalone.mjs --port N [--data FOLDER | --like PORT | --no-model] [--postgres [--second PORT]]
 * Without data the built-in catalog is served; with --like the model of another that was started before. With --postgres
 * a server of this machine keeps the accounts, if it has one; with --second another process that shares it answers there,
 * before the first one does.
 */
const { values } = parseArgs({
  options: {
    port: { type: "string" },
    data: { type: "string" },
    like: { type: "string" },
    "no-model": { type: "boolean" },
    postgres: { type: "boolean" },
    second: { type: "string" },
  },
});
const home = mkdtempSync(path.join(os.tmpdir(), "reelated-"));
process.on("exit", () => rmSync(home, { recursive: true, force: true }));

cpSync(".next/standalone", home, { recursive: true });
rmSync(path.join(home, "prisma-free-data"), { recursive: true, force: true });
const model = path.join(home, "prisma-free-data", "model");
if (values.like) cpSync(kept(values.like), model, { recursive: true });
else if (!values["no-model"]) buildModel(values.data, model);

const bin = values.postgres ? findPostgres() : undefined;
if (values.postgres && !bin)
  console.warn("There is no Postgres on this machine: the accounts are kept in the embedded one.");
const postgres = bin && (await startPostgres(bin));

const { MODEL_DIR: _, ACCOUNTS_DIR: _a, DATABASE_URL: _d, API_RATE_LIMIT = "0", ...environment } = process.env;
const servers = [];
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => endAll(signal));
if (postgres && values.second) await Promise.race([untilHealthy(values.second), serve(values.second)]);
serve(values.port);
const [code] = await Promise.race(servers.map(({ ended }) => ended));
endAll("SIGTERM");
await Promise.all(servers.map(({ ended }) => ended));
await postgres?.stop();
process.exit(code ?? 0);

/** @returns what waits for its end */
function serve(port) {
  const server = spawn(process.execPath, ["server.js"], {
    cwd: home,
    stdio: ["inherit", "pipe", "inherit"],
    env: {
      ...SERVER_ENVIRONMENT,
      ...environment,
      ...(postgres && { DATABASE_URL: postgres.url }),
      API_RATE_LIMIT,
      NODE_ENV: "production",
      PORT: port,
      HOSTNAME: "127.0.0.1",
    },
  });
  // For tests that follow a link of the log.
  mkdirSync(".cache", { recursive: true });
  server.stdout.pipe(createWriteStream(`${kept(port)}.log`));
  server.stdout.pipe(process.stdout, { end: false });
  const ended = once(server, "exit");
  servers.push({ server, ended });
  return ended;
}

function endAll(signal) {
  for (const { server } of servers) server.kill(signal);
}

async function untilHealthy(port) {
  const isHealthy = () =>
    fetch(`http://127.0.0.1:${port}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isHealthy())) await wait(50);
}

function buildModel(data, out) {
  mkdirSync(path.dirname(out), { recursive: true });
  const args = [...NODE_FLAGS, "scripts/build-model.ts", "--out", out, ...(data ? ["--data", data] : [])];
  if (spawnSync(process.execPath, args, { stdio: "inherit" }).status !== 0) process.exit(1);
  // For tests that compare pages with what the model says of itself, and for another server.
  rmSync(kept(values.port), { recursive: true, force: true });
  cpSync(out, kept(values.port), { recursive: true });
}

function kept(port) {
  return path.join(".cache", `served-${port}`);
}
