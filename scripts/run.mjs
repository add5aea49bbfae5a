import { spawnSync } from "node:child_process";
import { ensureKernelsBuilt } from "./build-kernels.mjs";
import { ensureInstalled } from "./install.mjs";
import { NODE_FLAGS } from "./node-flags.mjs";

/** Runs a TypeScript command, on a fresh clone too. usage: run.mjs SCRIPT [ARGUMENT …] */
ensureInstalled();
await ensureKernelsBuilt();
const { status, signal } = spawnSync(process.execPath, [...NODE_FLAGS, ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exit(status ?? (signal === "SIGINT" ? 130 : 1));
