import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureAppBuilt } from "./build-app.mjs";
import { ensureClusterBuilt } from "./build-cluster.mjs";
import { ensureKernelsBuilt } from "./build-kernels.mjs";
import { findChromium } from "./chromium.mjs";
import { ensureInstalled } from "./install.mjs";

/**
 * Every check there is, from a fresh clone: lint with the import rules, types, unit tests, and the browser tests
 * against the standalone build. Ends with what failed and `N passed, N failed`.
 */
const UNIT_REPORT = ".cache/unit-tests.json";
const E2E_REPORT = ".cache/e2e-tests.json";
const total = { passed: 0, failed: 0 };
/** Names of the checks with a failure, for the end of a long log. */
const failures = [];

ensureInstalled();
await ensureKernelsBuilt();
await ensureClusterBuilt();
mkdirSync(".cache", { recursive: true });

check("lint", ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."]);
check("types", ["node_modules/next/dist/bin/next", "typegen"], ["node_modules/typescript/bin/tsc", "--noEmit"]);
report("unit tests", UNIT_REPORT, readVitest, [
  "node_modules/vitest/vitest.mjs",
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${UNIT_REPORT}`,
]);
ensureAppBuilt();
process.env.CHROMIUM_PATH = (await findChromium()) ?? "";
process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = E2E_REPORT;
report("browser tests", E2E_REPORT, readPlaywright, [
  "node_modules/@playwright/test/cli.js",
  "test",
  "--reporter=list,json",
]);

if (failures.length > 0) console.log(`\nfailed: ${failures.join(", ")} (see above)`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

/** Commands that together are one check. */
function check(name, ...commands) {
  console.log(`\n— ${name}`);
  const passed = commands.every((args) => runNode(args) === 0);
  add(name, passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

/** A runner that writes its counts into a file; without the file, or with a bad exit and no failure, one failed. */
function report(name, file, read, args) {
  console.log(`\n— ${name}`);
  rmSync(file, { force: true });
  const status = runNode(args);
  const { passed, failed } = existsSync(file) ? read(JSON.parse(readFileSync(file, "utf8"))) : { passed: 0, failed: 1 };
  add(name, { passed, failed: status !== 0 && failed === 0 ? 1 : failed });
}

function add(name, { passed, failed }) {
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(name);
}

function readVitest({ numPassedTests, numFailedTests, numFailedTestSuites }) {
  return { passed: numPassedTests, failed: numFailedTests || numFailedTestSuites };
}

function readPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

function runNode(args) {
  return spawnSync(process.execPath, args, { stdio: "inherit", env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" } })
    .status;
}
