import type { TestProject } from "vitest/node";
import { findPostgres, startPostgres } from "./postgres.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of a Postgres server, where this machine can run one. */
    postgresUrl: string | undefined;
  }
}

/** Before the tests of accounts: a Postgres server of their own, beside the embedded one that each of them opens. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const bin = findPostgres();
  if (!bin) {
    console.warn("There is no Postgres on this machine: the accounts are tested on the embedded one alone.");
    project.provide("postgresUrl", undefined);
    return undefined;
  }
  const server = await startPostgres(bin);
  project.provide("postgresUrl", server.url);
  return server.stop;
}
