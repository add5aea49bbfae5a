import "server-only";
import { and, asc, eq, inArray, notInArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { MOST_PICKS } from "@/types/room";
import { changeHeldRoom, isChanged } from "./change-room";
import type { Database } from "./database/open-database";
import { roomGuest, roomPick } from "./database/tables";

/**
 * The rooms of a visitor who comes to their account become the account's. Where it is in one already, the films of both
 * are its own, each once and its own first, as many as a guest may pick.
 */
export async function mergeGuests(db: Database, visitorId: string, userId: string): Promise<void> {
  const visitor = alias(roomGuest, "visitor");
  const shared = await db
    .select({ roomId: visitor.roomId, from: visitor.id, to: roomGuest.id })
    .from(visitor)
    .innerJoin(roomGuest, and(eq(roomGuest.roomId, visitor.roomId), eq(roomGuest.userId, userId)))
    .where(eq(visitor.userId, visitorId))
    .orderBy(asc(visitor.roomId));
  for (const { roomId, from, to } of shared) {
    await changeHeldRoom(db, roomId, async (tx) => {
      await movePicks(tx, from, to);
      return isChanged(tx.delete(roomGuest).where(eq(roomGuest.id, from)).returning());
    });
  }
  await db.update(roomGuest).set({ userId }).where(eq(roomGuest.userId, visitorId));
}

async function movePicks(tx: Database, from: string, to: string): Promise<void> {
  const own = tx.select({ movieId: roomPick.movieId }).from(roomPick).where(eq(roomPick.guestId, to));
  const room = MOST_PICKS - (await tx.$count(roomPick, eq(roomPick.guestId, to)));
  const moved = tx
    .select({ movieId: roomPick.movieId })
    .from(roomPick)
    .where(and(eq(roomPick.guestId, from), notInArray(roomPick.movieId, own)))
    .orderBy(asc(roomPick.pickedAt), asc(roomPick.movieId))
    .limit(Math.max(0, room));
  await tx
    .update(roomPick)
    .set({ guestId: to })
    .where(and(eq(roomPick.guestId, from), inArray(roomPick.movieId, moved)));
}
