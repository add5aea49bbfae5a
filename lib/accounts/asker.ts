import "server-only";
import { openAccounts } from "./accounts";
import { AccountsError } from "./accounts-error";

declare const checked: unique symbol;

/**
 * Who asks: somebody whose session was found in the database during this request. What people own is read and changed
 * by functions that take an Asker, not the id of a user; this module alone makes them.
 */
export interface Asker {
  readonly userId: string;
  readonly sessionToken: string;
  readonly name: string;
  /** Absent for a visitor without an account. */
  readonly email?: string;
  readonly isVisitor: boolean;
  readonly isAdmin: boolean;
  readonly [checked]: true;
}

const COOKIE = /(?:^|;\s*)(?:__Secure-)?reelated\.session_token=/;

/** Whose request this is; undefined for a visitor who never gave anything, for whom the database is not asked. */
export async function readAsker(headers: Headers): Promise<Asker | undefined> {
  if (!COOKIE.test(headers.get("cookie") ?? "")) return undefined;
  const { auth } = await openAccounts();
  const found = await auth.api.getSession({ headers });
  return found ? askerOf(found.user, found.session.token) : undefined;
}

/** The same; who has no session gets one as a visitor, in a cookie that the answer must be able to set. */
export async function ensureAsker(headers: Headers): Promise<Asker> {
  const asker = await readAsker(headers);
  if (asker) return asker;
  const { auth } = await openAccounts();
  const made = await auth.api.signInAnonymous({ headers });
  return askerOf({ ...made.user, isAnonymous: true }, made.token);
}

/** @throws AccountsError "refused", as if there were no such thing, for whoever does not moderate */
export function demandAdmin(asker: Asker): void {
  if (!asker.isAdmin) throw new AccountsError("There is no such page, or it is not yours.", "refused");
}

interface User {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  isAnonymous?: boolean | null;
}

function askerOf({ id, name, email, emailVerified, isAnonymous }: User, sessionToken: string): Asker {
  const isVisitor = Boolean(isAnonymous);
  return {
    userId: id,
    sessionToken,
    name,
    email: isVisitor ? undefined : email,
    isVisitor,
    isAdmin: !isVisitor && emailVerified && isAdminAddress(email),
  } as Asker;
}

/** ADMIN_EMAILS: addresses with commas between, of people who moderate reviews once their address is confirmed. */
export function isAdminAddress(email: string): boolean {
  const admins = (process.env.ADMIN_EMAILS ?? "").split(",").map((address) => address.trim().toLowerCase());
  return admins.includes(email.toLowerCase());
}
