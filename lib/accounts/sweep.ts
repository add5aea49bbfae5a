import "server-only";
import { and, eq, lt, notExists, sql } from "drizzle-orm";
import type { Database } from "./database/open-database";
import { attempt, room, session, user, verification } from "./database/tables";

const ROOM_LIFE = sql`now() - interval '30 days'`;

/** Removes what nobody can use any more: expired sessions and links, old counts, visitors who cannot come back, old rooms. */
export async function sweep(db: Database): Promise<void> {
  const now = sql`now()`;
  await db.delete(session).where(lt(session.expiresAt, now));
  await db.delete(verification).where(lt(verification.expiresAt, now));
  await db.delete(attempt).where(lt(attempt.endsAt, now));
  await db.delete(room).where(lt(room.changedAt, ROOM_LIFE));
  const theirs = db.select({ one: sql`1` }).from(session).where(eq(session.userId, user.id));
  const old = lt(user.createdAt, sql`now() - interval '1 hour'`);
  await db.delete(user).where(and(eq(user.isAnonymous, true), old, notExists(theirs)));
}
