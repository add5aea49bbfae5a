import "server-only";
import { type APIError, isAPIError } from "better-auth/api";
import { and, desc, eq, gt, ne, sql } from "drizzle-orm";
import { openAccounts } from "./accounts";
import { AccountsError } from "./accounts-error";
import { type Asker, isAdminAddress } from "./asker";
import { countAttempt, type Limit } from "./attempts";
import type { OauthProvider } from "./auth/oauth";
import { removeGuests } from "./change-room";
import { account, roomGuest, session, user } from "./database/tables";

/** How often addresses and accounts may be tried. */
const PER_ADDRESS: Limit = { most: 30, seconds: 15 * 60 };
const PER_ACCOUNT: Limit = { most: 10, seconds: 15 * 60 };

export interface Credentials {
  email: string;
  password: string;
}

export interface Request {
  headers: Headers;
  /** Of whoever asks; undefined where all look alike, as behind a proxy on this machine that is not trusted. */
  address: string | undefined;
}

const NOT_KNOWN = "The address or the password is not right.";
/** Said to whoever knows the password alone. */
const NOT_CONFIRMED =
  "This address is not confirmed yet. A new link to do so is on its way to it, and holds for an hour.";

export async function signIn({ email, password }: Credentials, request: Request): Promise<void> {
  const { auth } = await openAccounts();
  await demandFew("sign-in", email, request);
  const found = await orRefuse(
    ({ body }) => (body?.code === "EMAIL_NOT_VERIFIED" ? NOT_CONFIRMED : NOT_KNOWN),
    () => auth.api.signInEmail({ body: { email, password }, headers: request.headers }),
  );
  await letModeratorConfirm(found.user);
}

/** @returns whether the account can be used at once, rather than after its address is confirmed */
export async function signUp(input: Credentials & { name: string }, request: Request): Promise<boolean> {
  const { auth } = await openAccounts();
  await demandFew("sign-up", input.email, request);
  const made = await orRefuse(
    "No account could be made with that. If you have one already, sign in or ask for a new password.",
    () => auth.api.signUpEmail({ body: input, headers: request.headers }),
  );
  if (made.token === null) return false;
  await letModeratorConfirm(made.user);
  return true;
}

/** Who is let in without a confirmed address moderates nothing before: whoever signs up first may not be whom it names. */
async function letModeratorConfirm({ email, emailVerified }: { email: string; emailVerified: boolean }): Promise<void> {
  if (emailVerified || !isAdminAddress(email)) return;
  const { auth } = await openAccounts();
  await auth.api.sendVerificationEmail({ body: { email } });
}

/** Says nothing of whether there is such an account. */
export async function requestPasswordReset(email: string, request: Request): Promise<void> {
  const { auth } = await openAccounts();
  await demandFew("reset", email, request);
  await auth.api.requestPasswordReset({ body: { email }, headers: request.headers });
}

const OLD_LINK = "This link was used before or is older than an hour.";

export async function resetPassword(token: string, newPassword: string, request: Request): Promise<void> {
  const { auth } = await openAccounts();
  await demandFew("reset-link", token, request);
  const words = `${OLD_LINK} Ask for a new one.`;
  await orRefuse(words, () => auth.api.resetPassword({ body: { token, newPassword }, headers: request.headers }));
}

export async function confirmAddress(token: string, request: Request): Promise<void> {
  const { auth } = await openAccounts();
  await demandFew("confirm", token, request);
  const words = `${OLD_LINK} Sign in, and a new one is sent to you.`;
  await orRefuse(words, () => auth.api.verifyEmail({ query: { token }, headers: request.headers }));
}

/** @returns the address at the other site where the asker says yes */
export async function startOauth(provider: OauthProvider, next: string, { headers }: Request): Promise<string> {
  const { auth } = await openAccounts();
  const { url } = await orRefuse("That site is not known here.", () =>
    auth.api.signInSocial({ body: { provider, callbackURL: next, disableRedirect: true }, headers }),
  );
  if (!url) throw new AccountsError("That site is not known here.");
  return url;
}

/** Ends every other session too. */
export async function changePassword(
  asker: Asker,
  input: { currentPassword: string; newPassword: string },
  request: Request,
): Promise<void> {
  const { auth } = await openAccounts();
  await demandFew("password", asker.userId, request);
  const body = { ...input, revokeOtherSessions: true };
  await orRefuse("The present password is not right.", () =>
    auth.api.changePassword({ body, headers: request.headers }),
  );
}

export async function rename(asker: Asker, name: string): Promise<void> {
  const { db } = await openAccounts();
  await db.update(user).set({ name, updatedAt: new Date() }).where(eq(user.id, asker.userId));
}

export async function signOut(request: Request): Promise<void> {
  const { auth } = await openAccounts();
  await auth.api.signOut({ headers: request.headers });
}

/** Everything that is the asker's goes with it. Who has a password must give it. */
export async function deleteAccount(asker: Asker, password: string | undefined, request: Request): Promise<void> {
  const { auth, db } = await openAccounts();
  await demandFew("delete", asker.userId, request);
  if (password === undefined && (await hasPassword(asker))) throw new AccountsError("The password is needed for that.");
  if (asker.isVisitor) {
    await db.transaction(async (tx) => {
      await removeGuests(tx, eq(roomGuest.userId, asker.userId));
      await tx.delete(user).where(eq(user.id, asker.userId));
    });
    await auth.api.signOut({ headers: request.headers });
    return;
  }
  await orRefuse("The password is not right.", () =>
    auth.api.deleteUser({ body: { password }, headers: request.headers }),
  );
}

export async function hasPassword(asker: Asker): Promise<boolean> {
  const { db } = await openAccounts();
  const isTheirs = and(eq(account.userId, asker.userId), eq(account.providerId, "credential"));
  return (await db.$count(account, isTheirs)) > 0;
}

export interface SessionView {
  id: string;
  isThis: boolean;
  userAgent: string | null;
  ipAddress: string | null;
  createdAt: Date;
  updatedAt: Date;
}

/** Where the asker is signed in, newest first. */
export async function listSessions(asker: Asker): Promise<SessionView[]> {
  const { db } = await openAccounts();
  return db
    .select({
      id: session.id,
      isThis: sql<boolean>`${session.token} = ${asker.sessionToken}`,
      userAgent: session.userAgent,
      ipAddress: session.ipAddress,
      createdAt: session.createdAt,
      updatedAt: session.updatedAt,
    })
    .from(session)
    .where(and(eq(session.userId, asker.userId), gt(session.expiresAt, sql`now()`)))
    .orderBy(desc(session.updatedAt));
}

/** Ends one of the asker's sessions, or all but this one. */
export async function endSessions(asker: Asker, id: string | undefined): Promise<void> {
  const { db } = await openAccounts();
  const which = id === undefined ? ne(session.token, asker.sessionToken) : eq(session.id, id);
  await db.delete(session).where(and(eq(session.userId, asker.userId), which));
}

/** Counts a try for the address it came from and for what it is aimed at. */
async function demandFew(what: string, target: string, { address }: Request): Promise<void> {
  const { db } = await openAccounts();
  const waits = [
    address && (await countAttempt(db, `${what}:from:${address}`, PER_ADDRESS)),
    await countAttempt(db, `${what}:at:${target.toLowerCase()}`, PER_ACCOUNT),
  ];
  const seconds = Math.max(...waits.map((wait) => wait || 0));
  if (seconds === 0) return;
  throw new AccountsError(`That was tried too often. Try again in ${Math.ceil(seconds / 60)} minutes.`, "tooMany");
}

/** Whatever better-auth refuses it refuses in the same words. */
async function orRefuse<T>(words: string | ((error: APIError) => string), run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500)
      throw new AccountsError(typeof words === "string" ? words : words(error));
    throw error;
  }
}
