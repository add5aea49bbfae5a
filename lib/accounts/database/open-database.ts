import "server-only";
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle as drizzleEmbedded } from "drizzle-orm/pglite";
import { migrate as migrateEmbedded } from "drizzle-orm/pglite/migrator";
import pg from "pg";
import { extract } from "tar";
import { lockDirectory } from "./directory-lock";
import { listenOnServer } from "./listen-on-server";
import * as tables from "./tables";

export type Database = PgDatabase<PgQueryResultHKT, typeof tables>;

export interface OpenDatabase {
  kind: "pglite" | "postgres";
  db: Database;
  /** Hears what any process says on a channel by pg_notify; gives what ends it. */
  listen(channel: string, onPayload: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** Two processes that start together migrate one after the other. */
const MIGRATION_LOCK = 0x7e1a7ed;

/**
 * The accounts' database, its tables up to date: a Postgres server by its address, else Postgres within this process
 * in a folder that is this process's own.
 * @throws DirectoryInUseError where another process has the folder
 */
export function openDatabase(url: string | undefined, directory: string): Promise<OpenDatabase> {
  return url ? openServer(url) : openEmbedded(directory);
}

async function openServer(connectionString: string): Promise<OpenDatabase> {
  const pool = new pg.Pool({ connectionString, max: 10, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while idle is replaced; without a listener it would end the process.
  pool.on("error", () => {});
  try {
    await migrateServer(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const listener = listenOnServer(connectionString);
  return {
    kind: "postgres",
    db: drizzle(pool, { schema: tables }),
    listen: listener.listen,
    close: async () => {
      await listener.close();
      await pool.end();
    },
  };
}

async function openEmbedded(directory: string): Promise<OpenDatabase> {
  await mkdir(directory, { recursive: true });
  const lock = await lockDirectory(directory, () => {
    console.error(`${directory} was taken by another process; this one ends, so that no write is lost.`);
    process.exit(1);
  });
  let pglite: PGlite | undefined;
  const close = async () => {
    await pglite?.close();
    await lock.release();
  };
  try {
    const data = path.join(directory, "pgdata");
    if (!existsSync(data)) await makeCluster(data);
    const opened = new PGlite(data);
    pglite = opened;
    const db = drizzleEmbedded(opened, { schema: tables });
    await migrateEmbedded(db, { migrationsFolder: migrationsFolder() });
    return { kind: "pglite", db, listen: (channel, onPayload) => opened.listen(channel, onPayload), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function migrateServer(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await migrate(drizzle(client), { migrationsFolder: migrationsFolder() });
    await client.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]);
  } finally {
    client.release();
  }
}

/** In the standalone build too, which carries them (next.config.mjs). */
const FILES = path.join(process.cwd(), "lib/accounts/database");
const migrationsFolder = () => path.join(FILES, "migrations");

/**
 * A first start's cluster with its tables and without rows, whole or not at all: a process that is killed meanwhile leaves nothing that
 * looks like one.
 */
async function makeCluster(data: string): Promise<void> {
  const next = `${data}.new`;
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { mode: 0o700 });
  const packed = path.join(FILES, "generated/empty-cluster.tar.gz");
  if (existsSync(packed)) {
    await extract({ file: packed, cwd: next });
  } else {
    // Without scripts/build-cluster.mjs having run it is made here, which takes longer.
    const pglite = new PGlite(next);
    await pglite.waitReady;
    await pglite.close();
  }
  await rename(next, data);
}
