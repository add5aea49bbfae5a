import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { installFromDebian } from "./debian.mjs";

const DEBIAN = "/usr/lib/postgresql";
/** Debian's; a server that the package may start is not touched. */
const PACKAGES = ["postgresql"];
const READY_MS = 30_000;

/** The folder of Postgres's programs: on this machine, else from Debian's package where one may install it. */
export function findPostgres() {
  const found = onMachine();
  if (found) return found;
  installFromDebian(...PACKAGES);
  return onMachine();
}

function onMachine() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    process.env.POSTGRES_BIN,
    ...(process.env.PATH ?? "").split(path.delimiter),
    ...versions.map((version) => path.join(DEBIAN, version, "bin")),
  ];
  return folders.find((folder) => folder && existsSync(path.join(folder, "initdb")));
}

/**
 * A Postgres server of its own in a temporary folder, on a free port of this machine. It refuses to run as root, so
 * then another user runs it.
 * @returns its address, and what ends it
 */
export async function startPostgres(bin) {
  const user = process.getuid?.() === 0 ? unprivilegedUser() : {};
  const folder = mkdtempSync(path.join(os.tmpdir(), "reelated-postgres-"));
  if (user.uid) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, "data");
  const made = spawnSync(path.join(bin, "initdb"), ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8"], {
    ...user,
    cwd: folder,
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);
  const port = await freePort();
  const settings = [`port=${port}`, "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200"];
  const server = spawn(path.join(bin, "postgres"), ["-D", data, ...settings.flatMap((setting) => ["-c", setting])], {
    ...user,
    cwd: folder,
    stdio: "ignore",
  });
  await untilListening(port, server);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function unprivilegedUser() {
  const users = readFileSync("/etc/passwd", "utf8").split("\n");
  const line = users.find((user) => user.startsWith("postgres:")) ?? users.find((user) => user.startsWith("nobody:"));
  const [, , uid, gid] = (line ?? "").split(":").map(Number);
  if (!uid) throw new Error("Postgres does not run as root, and this machine has no user postgres or nobody");
  return { uid, gid };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function untilListening(port, server) {
  for (let waited = 0; waited < READY_MS; waited += 50) {
    if (server.exitCode !== null) throw new Error(`postgres ended with exit code ${server.exitCode}`);
    if (await canConnect(port)) return;
    await wait(50);
  }
  throw new Error(`postgres did not answer within ${READY_MS / 1000} s`);
}

function canConnect(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1", () => resolve(true)).on("error", () => resolve(false));
    socket.once("connect", () => socket.end());
  });
}
