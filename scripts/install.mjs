import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";

const STAMP = "node_modules/.installed-lock";
const HIDDEN_LOCK = "node_modules/.package-lock.json";

/** Installs what package-lock.json names, unless that is what is there. Uses Node.js alone. */
export function ensureInstalled() {
  demandNode();
  const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  if (existsSync(STAMP) ? readFileSync(STAMP, "utf8") === lock : isInstalledByHand()) return;
  console.log("Installing the libraries …");
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" });
  writeFileSync(STAMP, lock);
}

/** npm notes in node_modules what it installed: after package-lock.json last changed, it installed just that. */
function isInstalledByHand() {
  return existsSync(HIDDEN_LOCK) && statSync(HIDDEN_LOCK).mtimeMs >= statSync("package-lock.json").mtimeMs;
}

function demandNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 9)) return;
  console.error(`Node.js ${process.versions.node} runs this, expected 20.9 or newer.`);
  process.exit(1);
}

/** Runs a command to its end; ends this process too when it fails. */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    stdio: "inherit",
    // npm is a .cmd file on Windows, which takes a shell; a path with spaces takes none.
    shell: process.platform === "win32" && command === "npm",
    env: { ...process.env, ...env },
  });
  if (status === 0) return;
  console.error(`${command} ${args.join(" ")} failed${error ? `: ${error.message}` : ` with exit code ${status}`}.`);
  process.exit(1);
}
