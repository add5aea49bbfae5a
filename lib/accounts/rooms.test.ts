import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { MOST_GUESTS, MOST_PICKS } from "@/types/room";
import { openAccounts } from "./accounts";
import { describeAccounts, headersOf, newPerson, PASSWORD, requestWith } from "./accounts.fixture";
import { type Asker, ensureAsker } from "./asker";
import { room, session, user } from "./database/tables";
import { mergeVisitor } from "./merge-visitor";
import { deleteAccount, signIn } from "./own-account";
import { isRoomId, newRoomId } from "./room-id";
import {
  createRoom,
  joinRoom,
  leaveRoom,
  pickMovie,
  readOwnRooms,
  readRoom,
  setAggregation,
  unpickMovie,
} from "./rooms";
import { sweep } from "./sweep";

const newVisitor = () => ensureAsker(new Headers());
const newVisitors = (count: number) => Promise.all(Array.from({ length: count }, newVisitor));

async function newRoom(name = "Ada") {
  const host = await newVisitor();
  return { host, id: await createRoom(host, name, undefined) };
}

const namesIn = async (id: string) => (await readRoom(undefined, id))?.guests.map(({ name }) => name);
const versionOf = async (id: string) => (await readRoom(undefined, id))?.version;
const refusals = (settled: PromiseSettledResult<void>[]) =>
  settled.flatMap((result) => (result.status === "rejected" ? [String(result.reason.message)] : []));

describeAccounts(() => {
  test("whoever has the link sees names and films, whose are whose, and nothing else of anybody", async () => {
    const [{ host, id }, { asker, email }] = [await newRoom(), await newPerson()];
    await joinRoom(asker, id, "Grace", undefined);
    await pickMovie(host, id, 4);
    await pickMovie(host, id, 26);
    const seen = await readRoom(asker, id);
    expect(seen).toMatchObject({ id, aggregation: "average", version: 3 });
    expect(seen?.guests).toMatchObject([
      { name: "Ada", isOwn: false, movieIds: [4, 26] },
      { name: "Grace", isOwn: true, movieIds: [] },
    ]);
    const byLink = await readRoom(undefined, id);
    expect(byLink?.guests.map(({ isOwn }) => isOwn)).toEqual([false, false]);
    for (const secret of [host.userId, asker.userId, email]) expect(JSON.stringify(seen)).not.toContain(secret);
  });

  test("ids are of 100 random bits, and what is no id is no room", async () => {
    const ids = Array.from({ length: 1_000 }, newRoomId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every(isRoomId)).toBe(true);
    expect(new Set(ids.join("")).size).toBe(32);
    for (const id of [newRoomId(), "", "\0", "' or true --", "x".repeat(10_000)]) {
      expect(await readRoom(undefined, id)).toBeUndefined();
      await expect(joinRoom(await newVisitor(), id, "Ada", undefined)).rejects.toThrow("no such room");
    }
  });

  test("the ninth guest is refused, also where all come at once", async () => {
    const { id } = await newRoom();
    const visitors = await newVisitors(MOST_GUESTS + 3);
    const joined = await Promise.allSettled(visitors.map((asker, i) => joinRoom(asker, id, `Guest ${i}`, undefined)));
    expect(refusals(joined)).toEqual(Array(4).fill("This room is full: it has 8 guests."));
    expect(await namesIn(id)).toHaveLength(MOST_GUESTS);
    expect(await versionOf(id)).toBe(MOST_GUESTS - 1);
  });

  test("who joins twice is one guest by the newer name, in a full room too", async () => {
    const { host, id } = await newRoom();
    const others = await newVisitors(MOST_GUESTS - 1);
    for (const asker of others) await joinRoom(asker, id, "Guest", undefined);
    await joinRoom(host, id, "Ada Lovelace", undefined);
    expect((await namesIn(id))?.[0]).toBe("Ada Lovelace");
    expect(await namesIn(id)).toHaveLength(MOST_GUESTS);
  });

  test("who leaves takes their films along, and makes room for another", async () => {
    const { host, id } = await newRoom();
    const other = await newVisitor();
    await joinRoom(other, id, "Grace", undefined);
    await pickMovie(host, id, 4);
    await leaveRoom(host, id);
    expect((await readRoom(host, id))?.guests).toMatchObject([{ name: "Grace", isOwn: false, movieIds: [] }]);
    await expect(pickMovie(host, id, 4)).rejects.toThrow("Join the room first.");
  });

  test("a guest picks so many films, also where all are sent at once, and takes back their own alone", async () => {
    const { host, id } = await newRoom();
    const other = await newVisitor();
    await joinRoom(other, id, "Grace", undefined);
    const films = Array.from({ length: MOST_PICKS + 2 }, (_, i) => i + 1);
    const picked = await Promise.allSettled(films.map((movieId) => pickMovie(host, id, movieId)));
    expect(refusals(picked)).toEqual(Array(2).fill("You have picked 10 films. Take one back to pick another."));
    const pickedOf = async () => (await readRoom(host, id))?.guests.find(({ isOwn }) => isOwn)?.movieIds ?? [];
    const own = await pickedOf();
    expect(own).toHaveLength(MOST_PICKS);
    await unpickMovie(other, id, own[0]);
    expect(await pickedOf()).toEqual(own);
    await unpickMovie(host, id, own[0]);
    expect(await pickedOf()).toEqual(own.slice(1));
  });

  test("only guests change anything", async () => {
    const { id } = await newRoom();
    const stranger = await newVisitor();
    for (const change of [
      () => pickMovie(stranger, id, 4),
      () => unpickMovie(stranger, id, 4),
      () => setAggregation(stranger, id, "leastMisery"),
      () => leaveRoom(stranger, id),
    ]) {
      await expect(change()).rejects.toThrow("Join the room first.");
    }
    expect(await readRoom(undefined, id)).toMatchObject({ version: 0, aggregation: "average" });
  });

  test("each change raises the version by one and is heard once it holds; what changes nothing does neither", async () => {
    const { host, id } = await newRoom();
    const { listen, db } = await openAccounts();
    const heard: string[] = [];
    const stop = await listen("room", (payload) => heard.push(payload));
    await pickMovie(host, id, 4);
    await pickMovie(host, id, 4);
    await unpickMovie(host, id, 4);
    await unpickMovie(host, id, 4);
    await setAggregation(host, id, "leastMisery");
    await setAggregation(host, id, "leastMisery");
    await joinRoom(host, id, "Ada", undefined);
    await joinRoom(host, id, "Augusta", undefined);
    await expect.poll(() => heard).toEqual([1, 2, 3, 4].map((version) => `${id} ${version}`));
    const [{ version }] = await db.select().from(room).where(eq(room.id, id));
    expect(version).toBe(4);
    await stop();
  });

  describe("whose user is deleted leaves their rooms, and who listens hears of it:", () => {
    /** In a room of Ada's, of which one change is heard, their leaving. */
    async function demandHeard(asker: Asker, remove: () => Promise<void>) {
      const { id } = await newRoom();
      await joinRoom(asker, id, "Grace", undefined);
      await pickMovie(asker, id, 4);
      const { listen } = await openAccounts();
      const heard: string[] = [];
      const stop = await listen("room", (payload) => heard.push(payload));
      await remove();
      await expect.poll(() => heard).toEqual([`${id} 3`]);
      await stop();
      expect(await namesIn(id)).toEqual(["Ada"]);
      expect(await versionOf(id)).toBe(3);
    }

    test("an account", async () => {
      const { asker, headers } = await newPerson();
      await demandHeard(asker, () => deleteAccount(asker, PASSWORD, requestWith(headers)));
    });

    test("a visitor's, by themselves", async () => {
      const visitor = await newVisitor();
      const headers = await headersOf(visitor.sessionToken);
      await demandHeard(visitor, () => deleteAccount(visitor, undefined, requestWith(headers)));
    });

    test("a visitor's who cannot come back", async () => {
      const visitor = await newVisitor();
      const { db } = await openAccounts();
      await demandHeard(visitor, async () => {
        await db.delete(session).where(eq(session.userId, visitor.userId));
        await db
          .update(user)
          .set({ createdAt: new Date(0) })
          .where(eq(user.id, visitor.userId));
        await sweep(db);
      });
    });
  });

  test("where a visitor meets their account it is one guest, which is heard; where they do not, nothing is", async () => {
    const { asker, email } = await newPerson();
    const visitor = await newVisitor();
    const [shared, own] = [(await newRoom()).id, (await newRoom()).id];
    await joinRoom(asker, shared, "Grace", undefined);
    for (const id of [shared, own]) await joinRoom(visitor, id, "Somebody", undefined);
    const { listen } = await openAccounts();
    const heard: string[] = [];
    const stop = await listen("room", (payload) => heard.push(payload));
    await signIn({ email, password: PASSWORD }, requestWith(await headersOf(visitor.sessionToken)));
    await expect.poll(() => heard).toEqual([`${shared} 3`]);
    await stop();
    expect(await namesIn(shared)).toEqual(["Ada", "Grace"]);
    expect((await readRoom(asker, own))?.guests).toMatchObject([{ name: "Ada" }, { name: "Somebody", isOwn: true }]);
    expect(await versionOf(own)).toBe(1);
  });

  describe("the films of a visitor who meets their account in a room become its own,", () => {
    /** Signs in as a visitor of the same room; gives what the account then picked, in that order. */
    async function picksOfBoth(own: number[], visitors: number[]) {
      const { id } = await newRoom();
      const { asker, email } = await newPerson();
      const visitor = await newVisitor();
      for (const [guest, films] of [[asker, own] as const, [visitor, visitors] as const]) {
        await joinRoom(guest, id, "Grace", undefined);
        for (const movieId of films) await pickMovie(guest, id, movieId);
      }
      const version = (await versionOf(id)) ?? 0;
      await signIn({ email, password: PASSWORD }, requestWith(await headersOf(visitor.sessionToken)));
      expect(await versionOf(id)).toBe(version + 1);
      expect(await namesIn(id)).toEqual(["Ada", "Grace"]);
      return (await readRoom(asker, id))?.guests[1];
    }

    test("each once", async () => {
      expect(await picksOfBoth([7, 3], [9, 3, 5])).toMatchObject({ isOwn: true, movieIds: [7, 3, 9, 5] });
    });

    test("up to as many as a guest may pick, those picked first", async () => {
      const films = Array.from({ length: MOST_PICKS - 2 }, (_, i) => i + 1);
      expect((await picksOfBoth(films, [2, 40, 30, 20]))?.movieIds).toEqual([...films, 40, 30]);
      const full = Array.from({ length: MOST_PICKS }, (_, i) => i + 1);
      expect((await picksOfBoth(full, [40]))?.movieIds).toEqual(full);
    });
  });

  test("rooms are made and joined so many times an hour from an address", async () => {
    const [host, id] = [await newVisitor(), (await newRoom()).id];
    for (let i = 0; i < 20; i++) await createRoom(host, "Ada", "203.0.113.7");
    await expect(createRoom(await newVisitor(), "Ada", "203.0.113.7")).rejects.toThrow("too often");
    await createRoom(host, "Ada", "203.0.113.8");
    for (let i = 0; i < 60; i++) await joinRoom(host, id, "Ada", "203.0.113.7");
    await expect(joinRoom(host, id, "Ada", "203.0.113.7")).rejects.toThrow("too often");
  });

  test("one's rooms are listed, the latest changed first, and come along to an account", async () => {
    const visitor = await newVisitor();
    const first = await createRoom(visitor, "Ada", undefined);
    const second = await createRoom(visitor, "Ada", undefined);
    await newRoom("Somebody else");
    await joinRoom(await newVisitor(), first, "Grace", undefined);
    const expected = [
      { id: first, names: ["Ada", "Grace"] },
      { id: second, names: ["Ada"] },
    ];
    expect(await readOwnRooms(visitor)).toMatchObject(expected);
    const { asker } = await newPerson();
    const { db } = await openAccounts();
    await mergeVisitor(db, visitor.userId, asker.userId);
    await db.delete(user).where(eq(user.id, visitor.userId));
    expect(await readOwnRooms(asker)).toMatchObject(expected);
  });
});
