import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "./database/open-database";
import { room, roomGuest } from "./database/tables";
import { isRoomId } from "./room-id";

/** Where "room-id version" is said of all rooms, so that a process listens once however many are followed. */
export const ROOM_CHANNEL = "room";

/**
 * One change at a time in a room: its row is held meanwhile, so that what `change` counts stays so. Who listens hears of it
 * when it holds.
 * @param change says whether anything became different
 * @returns whether there is such a room
 */
export async function changeHeldRoom(
  db: Database,
  id: string,
  change: (tx: Database) => Promise<boolean>,
): Promise<boolean> {
  if (!isRoomId(id)) return false;
  return db.transaction(async (tx) => {
    const [held] = await tx.select().from(room).where(eq(room.id, id)).for("update");
    if (!held) return false;
    if (!(await change(tx))) return true;
    const version = held.version + 1;
    await tx.update(room).set({ version, changedAt: sql`now()` }).where(eq(room.id, id));
    await tx.execute(sql`select pg_notify(${ROOM_CHANNEL}, ${`${id} ${version}`})`);
    return true;
  });
}

/** Takes guests out of their rooms, as before somebody's user is deleted. @param which of roomGuest's columns */
export async function removeGuests(db: Database, which: SQL | undefined): Promise<void> {
  const left = await db.selectDistinct({ id: roomGuest.roomId }).from(roomGuest).where(which).orderBy(roomGuest.roomId);
  for (const { id } of left) {
    const guests = and(eq(roomGuest.roomId, id), which);
    await changeHeldRoom(db, id, (tx) => isChanged(tx.delete(roomGuest).where(guests).returning()));
  }
}

export async function isChanged(rows: PromiseLike<unknown[]>): Promise<boolean> {
  return (await rows).length > 0;
}
