import "server-only";
import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Database } from "@/lib/accounts/database/open-database";
import { setting } from "@/lib/accounts/database/tables";

const KEY = "secret";
const LEAST_LENGTH = 32;

/**
 * What cookies and links are signed with: AUTH_SECRET, else one that the database keeps, the same for every process
 * that shares it.
 * @throws Error for an AUTH_SECRET too short to be one
 */
export async function readSecret(db: Database, { AUTH_SECRET }: NodeJS.ProcessEnv): Promise<string> {
  if (AUTH_SECRET) {
    if (AUTH_SECRET.length >= LEAST_LENGTH) return AUTH_SECRET;
    throw new Error(`AUTH_SECRET has ${AUTH_SECRET.length} characters, expected at least ${LEAST_LENGTH}`);
  }
  await db
    .insert(setting)
    .values({ key: KEY, value: randomBytes(32).toString("base64url") })
    .onConflictDoNothing();
  const [{ value }] = await db.select().from(setting).where(eq(setting.key, KEY));
  return value;
}
