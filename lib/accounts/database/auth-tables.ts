import { boolean, index, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** The tables that better-auth keeps, by the names it gives their columns. */

const moment = (name: string) => timestamp(name, { withTimezone: true });
const madeAt = () => moment("created_at").notNull().defaultNow();
const changedAt = () => moment("updated_at").notNull().defaultNow();

/** People with an account, and visitors who rated without one (`isAnonymous`). */
export const user = pgTable("user", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  email: text("email").notNull().unique(),
  emailVerified: boolean("email_verified").notNull().default(false),
  image: text("image"),
  isAnonymous: boolean("is_anonymous").notNull().default(false),
  /** Whether the lists that are shown to them are kept. */
  keepsHistory: boolean("keeps_history").notNull().default(true),
  createdAt: madeAt(),
  updatedAt: changedAt(),
});

/** The user a row belongs to; gone with them. */
export const ofUser = () =>
  text("user_id")
    .notNull()
    .references(() => user.id, { onDelete: "cascade" });

export const session = pgTable(
  "session",
  {
    id: text("id").primaryKey(),
    token: text("token").notNull().unique(),
    expiresAt: moment("expires_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    userId: ofUser(),
    createdAt: madeAt(),
    updatedAt: changedAt(),
  },
  (table) => [index("session_user").on(table.userId)],
);

/** A way to sign in: a password, or an account elsewhere. */
export const account = pgTable(
  "account",
  {
    id: text("id").primaryKey(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: ofUser(),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: moment("access_token_expires_at"),
    refreshTokenExpiresAt: moment("refresh_token_expires_at"),
    scope: text("scope"),
    password: text("password"),
    createdAt: madeAt(),
    updatedAt: changedAt(),
  },
  (table) => [index("account_user").on(table.userId)],
);

/** What was sent out to be brought back once: links that set a password or confirm an address. */
export const verification = pgTable(
  "verification",
  {
    id: text("id").primaryKey(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: moment("expires_at").notNull(),
    createdAt: madeAt(),
    updatedAt: changedAt(),
  },
  (table) => [index("verification_identifier").on(table.identifier)],
);
