import "server-only";
import { sql } from "drizzle-orm";
import { AccountsError } from "./accounts-error";
import type { Database } from "./database/open-database";
import { attempt } from "./database/tables";

export interface Limit {
  /** So many tries … */
  most: number;
  /** … in so many seconds from the first. */
  seconds: number;
}

/**
 * Counts a try at something, such as "sign-in:203.0.113.7", for all processes that share the database.
 * @returns how many seconds to wait, if that was one too many
 */
export async function countAttempt(db: Database, key: string, { most, seconds }: Limit): Promise<number | undefined> {
  const end = sql`now() + make_interval(secs => ${seconds})`;
  const [{ count, left }] = await db
    .insert(attempt)
    .values({ key, count: 1, endsAt: end })
    .onConflictDoUpdate({
      target: attempt.key,
      set: {
        count: sql`case when ${attempt.endsAt} > now() then ${attempt.count} + 1 else 1 end`,
        endsAt: sql`case when ${attempt.endsAt} > now() then ${attempt.endsAt} else ${end} end`,
      },
    })
    .returning({
      count: attempt.count,
      left: sql<number>`extract(epoch from ${attempt.endsAt} - now())::float8`,
    });
  return count > most ? Math.ceil(left) : undefined;
}

/** @throws AccountsError "tooMany" for one too many */
export async function demandSeldom(db: Database, key: string, limit: Limit): Promise<void> {
  const seconds = await countAttempt(db, key, limit);
  if (seconds === undefined) return;
  throw new AccountsError(`That was done too often. Try again in ${Math.ceil(seconds / 60)} minutes.`, "tooMany");
}
