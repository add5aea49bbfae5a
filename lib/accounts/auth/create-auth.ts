import "server-only";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { nextCookies } from "better-auth/next-js";
import { anonymous } from "better-auth/plugins";
import { eq } from "drizzle-orm";
import { removeGuests } from "@/lib/accounts/change-room";
import type { Database } from "@/lib/accounts/database/open-database";
import { account, roomGuest, session, user, verification } from "@/lib/accounts/database/tables";
import { mergeVisitor } from "@/lib/accounts/merge-visitor";
import type { SendMail } from "./mail";
import { oauthClients } from "./oauth";
import { hashPassword, verifyPassword } from "./password";

const DAY_S = 24 * 60 * 60;
export const PASSWORD_LENGTH = { least: 10, most: 200 };
/** How long a link sets a password or confirms an address. */
const LINK_S = 60 * 60;

const CONFIRM = "Confirm within an hour that this address is yours:";
/** Without mail this address alone is asked of, and a link in the log proves who hosts the site, not who signed up. */
const CONFIRM_BY_LOG =
  "This address of ADMIN_EMAILS signed up or in. If that was not you, follow no link to confirm it, but ask the site for a new password first, which shuts out whoever it was. If it was you, confirm within an hour, and it moderates reviews:";

/**
 * Accounts, sessions and their cookies by better-auth. Pages and actions call its `api`; its routes are not served but
 * for what signing in at another site needs. A visitor who rates gets a session without an account, and keeps what they
 * gave when they sign up or in. Every request asks the database for its session: one that was ended ends at once.
 */
export function createAuth(db: Database, secret: string, sendMail: SendMail, environment: NodeJS.ProcessEnv) {
  const site = siteAddress(environment);
  const mailed = Boolean(environment.SMTP_URL);
  return betterAuth({
    appName: "Reelated",
    baseURL: site,
    secret,
    telemetry: { enabled: false },
    logger: { level: "error" },
    database: drizzleAdapter(db, { provider: "pg", schema: { user, session, account, verification } }),
    session: { expiresIn: 90 * DAY_S, updateAge: DAY_S, freshAge: 0 },
    advanced: { cookiePrefix: "reelated", useSecureCookies: site.startsWith("https:") },
    // Counted in the database instead, for all processes (attempts.ts).
    rateLimit: { enabled: false },
    onAPIError: { errorURL: "/account/sign-in" },
    user: {
      // Where another site has not made sure of an address, anybody may have said it there.
      validateUserInfo: ({ user, source }) =>
        source.action === "create-user" && source.method === "oauth" && !user.emailVerified
          ? { error: "email_not_verified" }
          : undefined,
      deleteUser: { enabled: true, beforeDelete: ({ id }) => removeGuests(db, eq(roomGuest.userId, id)) },
    },
    socialProviders: oauthClients(environment),
    account: { accountLinking: { enabled: true, disableImplicitLinking: true } },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
      password: { hash: hashPassword, verify: verifyPassword },
      requireEmailVerification: mailed,
      resetPasswordTokenExpiresIn: LINK_S,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) =>
        sendMail({
          to: user.email,
          subject: "A new password for Reelated",
          text: `Set a new password within an hour:\n${new URL(`/account/reset/${token}`, site)}\n\nIf it was not you who asked, there is nothing to do.`,
        }),
      onExistingUserSignUp: ({ user }) =>
        sendMail({
          to: user.email,
          subject: "You already have an account at Reelated",
          text: `Somebody, perhaps you, wanted to sign up with this address, which has an account:\n${new URL("/account/sign-in", site)}`,
        }),
    },
    emailVerification: {
      expiresIn: LINK_S,
      autoSignInAfterVerification: true,
      // Whoever has the password and an old link gets another.
      sendOnSignIn: true,
      sendVerificationEmail: ({ user, token }) =>
        sendMail({
          to: user.email,
          subject: "Confirm your address for Reelated",
          text: `${mailed ? CONFIRM : CONFIRM_BY_LOG}\n${new URL(`/account/confirm/${token}`, site)}`,
        }),
    },
    plugins: [
      anonymous({
        generateName: () => "Visitor",
        onLinkAccount: ({ anonymousUser, newUser }) => mergeVisitor(db, anonymousUser.user.id, newUser.user.id),
      }),
      nextCookies(),
    ],
  });
}

/** What links in mails start with. Who gets mails must not be led to whatever host a request named. */
function siteAddress({ SITE_URL, SMTP_URL, PORT }: NodeJS.ProcessEnv): string {
  if (SITE_URL && URL.canParse(SITE_URL)) return SITE_URL;
  if (SMTP_URL)
    throw new Error("SMTP_URL is set and SITE_URL is not, expected the address that links in mails start with");
  return `http://localhost:${PORT || 3000}`;
}

export type Auth = ReturnType<typeof createAuth>;
