import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, describe, inject, onTestFinished } from "vitest";
import { type OpenDatabase, openDatabase } from "./open-database";

const PREFIX = path.join(os.tmpdir(), "reelated-accounts-");

/** An empty folder, which goes when the test ends. */
export async function makeTempFolder(): Promise<string> {
  const folder = await mkdtemp(PREFIX);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Where a test's database is: openDatabase's arguments. */
export type Place = [url: string | undefined, directory: string];

/**
 * The same tests on the embedded Postgres and on a server: `open` opens the suite's own database, which is empty at
 * first, and opens it again when it was closed.
 */
export function describeDatabases(suite: (open: () => Promise<OpenDatabase>, place: () => Promise<Place>) => void) {
  describe("embedded", () => {
    const made = once(() => mkdtemp(PREFIX));
    afterAll(async () => rm(await made(), { recursive: true, force: true }));
    const place = async (): Promise<Place> => [undefined, await made()];
    suite(async () => openDatabase(...(await place())), place);
  });
  const server = inject("postgresUrl");
  describe.skipIf(!server)("server", () => {
    const made = once(() => createDatabase(server as string));
    const place = async (): Promise<Place> => [await made(), ""];
    suite(async () => openDatabase(...(await place())), place);
  });
}

async function createDatabase(server: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
