import { spawnSync } from "node:child_process";
import { ensureInstalled } from "./install.mjs";

/** Runs a TypeScript command, on a fresh clone too. usage: run.mjs SCRIPT [ARGUMENT …] */
ensureInstalled();
const { status, signal } = spawnSync(process.execPath, ["--import", "tsx", ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exit(status ?? (signal === "SIGINT" ? 130 : 1));
