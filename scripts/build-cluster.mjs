import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const RESULT = path.join(ROOT, "lib/accounts/database/generated/empty-cluster.tar.gz");
const VERSION = path.join(ROOT, "node_modules/@electric-sql/pglite/package.json");

/**
 * An empty cluster of the embedded Postgres, which a first start unpacks: to make one takes three times as long and
 * more than twice the memory (docs/decisions/0033). Made anew when the library's version changes.
 */
export async function ensureClusterBuilt() {
  const { version } = JSON.parse(readFileSync(VERSION, "utf8"));
  const stamp = `${RESULT}.version`;
  if (existsSync(RESULT) && existsSync(stamp) && readFileSync(stamp, "utf8") === version) return;
  const { PGlite } = await import("@electric-sql/pglite");
  const folder = mkdtempSync(path.join(tmpdir(), "reelated-cluster-"));
  const pglite = new PGlite(path.join(folder, "pgdata"));
  await pglite.waitReady;
  const dump = await pglite.dumpDataDir("gzip");
  await pglite.close();
  rmSync(folder, { recursive: true });
  mkdirSync(path.dirname(RESULT), { recursive: true });
  writeFileSync(`${RESULT}.${process.pid}`, Buffer.from(await dump.arrayBuffer()));
  renameSync(`${RESULT}.${process.pid}`, RESULT);
  writeFileSync(stamp, version);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureClusterBuilt();
