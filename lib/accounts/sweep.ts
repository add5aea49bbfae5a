import "server-only";
import { and, eq, inArray, lt, notExists, sql } from "drizzle-orm";
import { removeGuests } from "./change-room";
import type { Database } from "./database/open-database";
import { attempt, room, roomGuest, session, user, verification } from "./database/tables";

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
  const left = and(eq(user.isAnonymous, true), old, notExists(theirs));
  const leftIds = db.select({ id: user.id }).from(user).where(left);
  await removeGuests(db, inArray(roomGuest.userId, leftIds));
  await db.delete(user).where(left);
}
