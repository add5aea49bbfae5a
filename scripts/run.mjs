import { spawnSync } from "node:child_process";
import { ensureKernelsBuilt } from "./build-kernels.mjs";
import { ensureInstalled } from "./install.mjs";

/** Where much short-lived memory is made, a larger young generation spares V8 half of its work. */
const FLAGS = ["--max-semi-space-size=64", "--import", "tsx"];

/** Runs a TypeScript command, on a fresh clone too. usage: run.mjs SCRIPT [ARGUMENT …] */
ensureInstalled();
await ensureKernelsBuilt();
const { status, signal } = spawnSync(process.execPath, [...FLAGS, ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exit(status ?? (signal === "SIGINT" ? 130 : 1));
