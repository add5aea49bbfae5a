import "server-only";
import { and, asc, count, desc, eq, inArray, ne } from "drizzle-orm";
import { type Aggregation, MOST_GUESTS, MOST_PICKS, type RoomGuest, type RoomView } from "@/types/room";
import { openAccounts } from "./accounts";
import { AccountsError } from "./accounts-error";
import type { Asker } from "./asker";
import { demandSeldom } from "./attempts";
import { changeHeldRoom, isChanged } from "./change-room";
import type { Database } from "./database/open-database";
import { room, roomGuest, roomPick } from "./database/tables";
import { isRoomId, newRoomId } from "./room-id";

const HOUR = 60 * 60;
const MADE = { most: 20, seconds: HOUR };
const JOINED = { most: 60, seconds: HOUR };

/**
 * Makes a room with the asker in it.
 * @param address where they ask from, if that is known
 * @returns its id
 */
export async function createRoom({ userId }: Asker, name: string, address: string | undefined): Promise<string> {
  const { db } = await openAccounts();
  await demandSeldom(db, `room:${address ?? userId}`, MADE);
  const id = newRoomId();
  await db.transaction(async (tx) => {
    await tx.insert(room).values({ id });
    await tx.insert(roomGuest).values({ roomId: id, userId, name });
  });
  return id;
}

/**
 * The asker comes in, or is called by another name.
 * @throws AccountsError where the room is full
 */
export async function joinRoom(asker: Asker, id: string, name: string, address: string | undefined): Promise<void> {
  const { userId } = asker;
  const { db } = await openAccounts();
  await demandSeldom(db, `room-join:${address ?? userId}`, JOINED);
  await changeRoom(id, async (tx) => {
    const guest = await findGuest(tx, id, userId);
    if (guest) return isChanged(tx.update(roomGuest).set({ name }).where(renamed(guest.id, name)).returning());
    const [{ guests }] = await tx.select({ guests: count() }).from(roomGuest).where(eq(roomGuest.roomId, id));
    if (guests >= MOST_GUESTS) throw new AccountsError(`This room is full: it has ${MOST_GUESTS} guests.`, "refused");
    return isChanged(tx.insert(roomGuest).values({ roomId: id, userId, name }).returning());
  });
}

const renamed = (guestId: string, name: string) => and(eq(roomGuest.id, guestId), ne(roomGuest.name, name));

/** The asker goes, and what they picked with them. */
export async function leaveRoom(asker: Asker, id: string): Promise<void> {
  await changeAsGuest(asker, id, (tx, guestId) =>
    isChanged(tx.delete(roomGuest).where(eq(roomGuest.id, guestId)).returning()),
  );
}

/** @throws AccountsError where the asker is no guest, or has picked enough */
export async function pickMovie(asker: Asker, id: string, movieId: number): Promise<void> {
  await changeAsGuest(asker, id, async (tx, guestId) => {
    const picked = await tx.select().from(roomPick).where(eq(roomPick.guestId, guestId));
    if (picked.some((pick) => pick.movieId === movieId)) return false;
    if (picked.length >= MOST_PICKS) {
      throw new AccountsError(`You have picked ${MOST_PICKS} films. Take one back to pick another.`, "refused");
    }
    return isChanged(tx.insert(roomPick).values({ guestId, movieId }).returning());
  });
}

export async function unpickMovie(asker: Asker, id: string, movieId: number): Promise<void> {
  await changeAsGuest(asker, id, (tx, guestId) => {
    const pick = and(eq(roomPick.guestId, guestId), eq(roomPick.movieId, movieId));
    return isChanged(tx.delete(roomPick).where(pick).returning());
  });
}

/** Every guest may. */
export async function setAggregation(asker: Asker, id: string, aggregation: Aggregation): Promise<void> {
  await changeAsGuest(asker, id, (tx) => {
    const other = and(eq(room.id, id), ne(room.aggregation, aggregation));
    return isChanged(tx.update(room).set({ aggregation }).where(other).returning());
  });
}

/** A room with names and films: nothing else of its guests leaves. @param asker who sees it, if anybody known */
export async function readRoom(asker: Asker | undefined, id: string): Promise<RoomView | undefined> {
  if (!isRoomId(id)) return undefined;
  const { db } = await openAccounts();
  const [found] = await db.select().from(room).where(eq(room.id, id));
  if (!found) return undefined;
  const rows = await db
    .select({ guest: roomGuest, movieId: roomPick.movieId })
    .from(roomGuest)
    .leftJoin(roomPick, eq(roomPick.guestId, roomGuest.id))
    .where(eq(roomGuest.roomId, id))
    .orderBy(asc(roomGuest.joinedAt), asc(roomGuest.id), asc(roomPick.pickedAt), asc(roomPick.movieId));
  const guests = new Map<string, RoomGuest>();
  for (const { guest, movieId } of rows) {
    const { id, name, userId } = guest;
    const seen = guests.get(id) ?? { id, name, isOwn: userId === asker?.userId, movieIds: [] };
    if (movieId !== null) seen.movieIds.push(movieId);
    guests.set(id, seen);
  }
  const { version, aggregation } = found;
  return { id, version, aggregation: aggregation as Aggregation, guests: [...guests.values()] };
}

export interface OwnRoom {
  id: string;
  /** Of all guests, in the order they came. */
  names: string[];
  changedAt: Date;
}

/** The rooms that the asker is in, the latest changed first. */
export async function readOwnRooms({ userId }: Asker): Promise<OwnRoom[]> {
  const { db } = await openAccounts();
  const own = db.select({ id: roomGuest.roomId }).from(roomGuest).where(eq(roomGuest.userId, userId));
  const rows = await db
    .select({ id: room.id, changedAt: room.changedAt, name: roomGuest.name })
    .from(room)
    .innerJoin(roomGuest, eq(roomGuest.roomId, room.id))
    .where(inArray(room.id, own))
    .orderBy(desc(room.changedAt), asc(room.id), asc(roomGuest.joinedAt), asc(roomGuest.id));
  const rooms = new Map<string, OwnRoom>();
  for (const { id, changedAt, name } of rows) {
    const names = rooms.get(id)?.names ?? [];
    rooms.set(id, { id, changedAt, names: [...names, name] });
  }
  return [...rooms.values()];
}

async function changeAsGuest(
  { userId }: Asker,
  id: string,
  change: (tx: Database, guestId: string) => Promise<boolean>,
): Promise<void> {
  await changeRoom(id, async (tx) => {
    const guest = await findGuest(tx, id, userId);
    if (!guest) throw new AccountsError("Join the room first.", "refused");
    return change(tx, guest.id);
  });
}

async function changeRoom(id: string, change: (tx: Database) => Promise<boolean>): Promise<void> {
  const { db } = await openAccounts();
  if (await changeHeldRoom(db, id, change)) return;
  throw new AccountsError("There is no such room any more.", "refused");
}

async function findGuest(tx: Database, roomId: string, userId: string): Promise<{ id: string } | undefined> {
  const [guest] = await tx
    .select({ id: roomGuest.id })
    .from(roomGuest)
    .where(and(eq(roomGuest.roomId, roomId), eq(roomGuest.userId, userId)));
  return guest;
}
