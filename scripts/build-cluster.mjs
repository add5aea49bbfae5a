import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const RESULT = path.join(ROOT, "lib/accounts/database/generated/empty-cluster.tar.gz");
const MIGRATIONS = path.join(ROOT, "lib/accounts/database/migrations");
const VERSION = path.join(ROOT, "node_modules/@electric-sql/pglite/package.json");

/**
 * A cluster of the embedded Postgres with all tables and no rows, which a first start unpacks: to make one takes three times as
 * long and more than twice the memory (docs/decisions/0033). Made anew when the library's version or the tables change.
 */
export async function ensureClusterBuilt() {
  const made = madeFrom();
  const stamp = `${RESULT}.version`;
  if (existsSync(RESULT) && existsSync(stamp) && readFileSync(stamp, "utf8") === made) return;
  const { PGlite } = await import("@electric-sql/pglite");
  const { drizzle } = await import("drizzle-orm/pglite");
  const { migrate } = await import("drizzle-orm/pglite/migrator");
  const folder = mkdtempSync(path.join(tmpdir(), "reelated-cluster-"));
  const pglite = new PGlite(path.join(folder, "pgdata"));
  await migrate(drizzle(pglite), { migrationsFolder: MIGRATIONS });
  const dump = await pglite.dumpDataDir("gzip");
  await pglite.close();
  rmSync(folder, { recursive: true });
  mkdirSync(path.dirname(RESULT), { recursive: true });
  writeFileSync(`${RESULT}.${process.pid}`, Buffer.from(await dump.arrayBuffer()));
  renameSync(`${RESULT}.${process.pid}`, RESULT);
  writeFileSync(stamp, made);
}

/** The library's version, and a digest of the migrations. */
function madeFrom() {
  const { version } = JSON.parse(readFileSync(VERSION, "utf8"));
  const digest = createHash("sha256");
  for (const name of readdirSync(MIGRATIONS, { recursive: true }).sort()) {
    if (/\.(sql|json)$/.test(name)) digest.update(name).update(readFileSync(path.join(MIGRATIONS, name)));
  }
  return `${version} ${digest.digest("hex")}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureClusterBuilt();
