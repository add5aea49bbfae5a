import { createHmac, randomUUID } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, vi } from "vitest";
import { closeAccounts, openAccounts } from "./accounts";
import { type Asker, readAsker } from "./asker";
import { readSecret } from "./auth/secret";
import { describeDatabases } from "./database/databases.fixture";
import { session, user } from "./database/tables";
import { confirmAddress, signUp } from "./own-account";

/** The same tests of accounts on the embedded database and on a server. */
export function describeAccounts(suite: () => void) {
  describeDatabases((_, place) => {
    beforeAll(async () => {
      const [url, directory] = await place();
      process.env.DATABASE_URL = url ?? "";
      process.env.ACCOUNTS_DIR = directory;
    });
    afterAll(closeAccounts);
    suite();
  });
}

export const PASSWORD = "a sentence that nobody guesses";

export const newEmail = () => `${randomUUID()}@example.org`;

export const requestWith = (headers = new Headers()) => ({ headers, address: undefined });

/** A cookie as better-auth signs it: HMAC-SHA-256 of its value. */
export async function signedCookie(name: string, value: string, secret?: string): Promise<string> {
  const { db } = await openAccounts();
  const key = secret ?? (await readSecret(db, process.env));
  const signature = createHmac("sha256", key).update(value).digest("base64");
  return `reelated.${name}=${encodeURIComponent(`${value}.${signature}`)}`;
}

/** The headers of a browser that holds a session's cookie. */
export const headersOf = async (token: string, secret?: string): Promise<Headers> =>
  new Headers({ cookie: await signedCookie("session_token", token, secret) });

export async function newestToken(email: string): Promise<string> {
  const { db } = await openAccounts();
  const [{ token }] = await db
    .select({ token: session.token })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(eq(user.email, email))
    .orderBy(desc(session.createdAt))
    .limit(1);
  return token;
}

export interface Person {
  asker: Asker;
  email: string;
  headers: Headers;
}

/** Somebody with an account, signed in. */
export async function newPerson(email = newEmail(), name = "Ada"): Promise<Person> {
  await signUp({ name, email, password: PASSWORD }, requestWith());
  const headers = await headersOf(await newestToken(email));
  return { asker: (await readAsker(headers)) as Asker, email, headers };
}

/** What stands in the log after links that confirm an address, while something runs. */
export async function confirmationsLogged(run: () => Promise<unknown>): Promise<string[]> {
  const log = vi.spyOn(console, "log").mockReturnValue();
  await run();
  const words = log.mock.calls.flat().join("\n");
  log.mockRestore();
  return [...words.matchAll(/\/account\/confirm\/(\S+)$/gm)].map(([, token]) => token);
}

/** Somebody whom ADMIN_EMAILS names, who has confirmed their address. */
export async function newModerator(email: string): Promise<Asker> {
  const [token] = await confirmationsLogged(() => newPerson(email));
  await confirmAddress(token, requestWith());
  return (await readAsker(await headersOf(await newestToken(email)))) as Asker;
}
