import { spawn } from "node:child_process";
import net from "node:net";
import path from "node:path";
import { ensureAppBuilt } from "./build-app.mjs";
import { ensureClusterBuilt } from "./build-cluster.mjs";
import { ensureKernelsBuilt } from "./build-kernels.mjs";
import { ensureInstalled, run } from "./install.mjs";
import { NODE_FLAGS, SERVER_ENVIRONMENT } from "./node-flags.mjs";

/** From a fresh clone to a running site: installs, builds the model and the app where need be, and serves. */
const development = process.argv.includes("--dev");
const port = process.env.PORT || "3000";

await demandPort(port);
ensureInstalled();
await ensureKernelsBuilt();
await ensureClusterBuilt();
run(process.execPath, [...NODE_FLAGS, "scripts/build-model.ts", "--if-changed"]);
if (!development) ensureAppBuilt();

const server = development
  ? ["node_modules/next/dist/bin/next", "dev", "--port", port]
  : [".next/standalone/server.js"];
console.log(`\nReelated: http://localhost:${port}\n`);
const child = spawn(process.execPath, server, {
  stdio: "inherit",
  env: {
    ACCOUNTS_DIR: path.resolve("prisma-free-data/accounts"),
    ...SERVER_ENVIRONMENT,
    ...process.env,
    PORT: port,
    MODEL_DIR: path.resolve("prisma-free-data/model"),
    NEXT_TELEMETRY_DISABLED: "1",
  },
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 0));

/** Says in a sentence what is wrong with a port, before anything is built. */
async function demandPort(text) {
  const isPort = /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535;
  const complaint = isPort ? await whyNotFree(Number(text)) : "expected a number from 1 to 65535";
  if (!complaint) return;
  console.error(`PORT is "${text}", ${complaint}.`);
  process.exit(1);
}

function whyNotFree(number) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", ({ code }) => resolve(`which cannot be listened on (${code}), expected a free one`));
    probe.listen(number, () => probe.close(() => resolve(undefined)));
  });
}
