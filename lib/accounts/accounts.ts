import "server-only";
import path from "node:path";
import { type Auth, createAuth } from "./auth/create-auth";
import { mailSender } from "./auth/mail";
import { readSecret } from "./auth/secret";
import { type Database, type OpenDatabase, openDatabase } from "./database/open-database";
import { sweep } from "./sweep";

export interface Accounts extends OpenDatabase {
  auth: Auth;
}

/** Next.js bundles this module more than once; the database is opened once for the process all the same. */
const ACCOUNTS = Symbol.for("reelated.accounts");
const OPENED = Symbol.for("reelated.accounts.opened");
const shared = globalThis as { [ACCOUNTS]?: Promise<Accounts>; [OPENED]?: Accounts };

/** Where the embedded database is: ACCOUNTS_DIR, or prisma-free-data/accounts below the working directory. */
function accountsDirectory(): string {
  return process.env.ACCOUNTS_DIR || path.join(process.cwd(), "prisma-free-data", "accounts");
}

/** Opens the database on first use, which the server does at its start, and keeps it; a failure is tried again. */
export function openAccounts(): Promise<Accounts> {
  shared[ACCOUNTS] ??= open().catch((error) => {
    shared[ACCOUNTS] = undefined;
    throw error;
  });
  return shared[ACCOUNTS];
}

/** The same where it is open: what a page shows to everybody waits for no database that is being opened. */
export const openedAccounts = (): Accounts | undefined => shared[OPENED];

/** Closes it, so that it can be opened elsewhere. */
export async function closeAccounts(): Promise<void> {
  const open = await shared[ACCOUNTS];
  shared[ACCOUNTS] = undefined;
  shared[OPENED] = undefined;
  await open?.close();
}

async function open(): Promise<Accounts> {
  const database = await openDatabase(process.env.DATABASE_URL, accountsDirectory());
  sweepDaily(database.db);
  const secret = await readSecret(database.db, process.env);
  const auth = createAuth(database.db, secret, mailSender(process.env), process.env);
  shared[OPENED] = { ...database, auth };
  return shared[OPENED];
}

const DAY_MS = 24 * 60 * 60 * 1000;

function sweepDaily(db: Database): void {
  const run = () => sweep(db).catch((error) => console.error(`Old sessions were not removed: ${error.message}`));
  run();
  setInterval(run, DAY_MS).unref();
}
