import { spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { and, count, eq, ne, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { describeDatabases, type Place } from "./databases.fixture";
import type { Database } from "./open-database";
import { mark, rating, review, room, roomGuest, roomPick, shownList, shownMovie } from "./tables";

const KILLS = Number(process.env.KILLS || 4);
/** Of writes: ratings, marks, reviews, lists, picks. */
const KINDS = 5;
const LONGEST_MS = 400;
const WRITER = path.join(import.meta.dirname, "write-until-killed.fixture.ts");

describeDatabases((open, place) => {
  test(`nothing that was acknowledged is lost or half there in ${KILLS} kills at random moments`, async () => {
    const acknowledged: string[] = [];
    const kinds = () => new Set(acknowledged.map((said) => said.split(" ")[0])).size;
    // A slow machine may be killed each time before it has written one of each kind.
    for (let kill = 0; kill < KILLS || kinds() < KINDS; kill++) {
      acknowledged.push(...(await writeUntilKilled(await place())));
      const { db, close } = await open();
      const kept = new Set(await readWritten(db));
      const halves = await countHalves(db);
      await close();
      expect(acknowledged.filter((said) => !kept.has(said))).toEqual([]);
      expect(halves).toEqual({ lists: 0, rooms: 0 });
    }
  }, 600_000);
});

/** What the writer says, as it is in the database: "rating" and whose. */
async function readWritten(db: Database): Promise<string[]> {
  const owners = {
    rating: db.select({ id: rating.userId }).from(rating),
    mark: db.select({ id: mark.userId }).from(mark),
    review: db.select({ id: review.userId }).from(review),
    list: db.select({ id: shownList.userId }).from(shownList),
    picks: db
      .select({ id: roomGuest.userId })
      .from(roomGuest)
      .where(eq(db.$count(roomPick, eq(roomPick.guestId, roomGuest.id)), 3)),
  };
  const said = Object.entries(owners).map(async ([kind, rows]) => (await rows).map(({ id }) => `${kind} ${id}`));
  return (await Promise.all(said)).flat();
}

/** What one transaction writes in several tables: lists without their films, and rooms whose version is not of their picks. */
async function countHalves(db: Database): Promise<{ lists: number; rooms: number }> {
  const films = db.$count(shownMovie, eq(shownMovie.listId, shownList.id));
  const picks = db
    .select({ count: count() })
    .from(roomPick)
    .innerJoin(roomGuest, and(eq(roomGuest.id, roomPick.guestId), eq(roomGuest.roomId, room.id)));
  const guests = db.$count(roomGuest, eq(roomGuest.roomId, room.id));
  return {
    lists: await db.$count(shownList, ne(films, 3)),
    rooms: await db.$count(room, sql`${room.version} <> (${picks}) or ${guests} <> 1`),
  };
}

/** Gives what a process said it had written before it was killed. */
async function writeUntilKilled([url, directory]: Place): Promise<string[]> {
  const flags = ["--conditions=react-server", "--import=tsx"];
  const writer = spawn(process.execPath, [...flags, WRITER, url ?? "", directory]);
  let said = "";
  let complaint = "";
  writer.stderr.on("data", (bytes) => (complaint += bytes));
  const ended = new Promise((resolve) => writer.once("close", resolve));
  await new Promise<void>((resolve, reject) => {
    writer.stdout.on("data", (bytes) => {
      said += bytes;
      if (/open\n.+\n/.test(said)) resolve();
    });
    ended.then(() => reject(new Error(`the writer ended by itself: ${complaint}`)));
  });
  await wait(Math.random() * LONGEST_MS);
  writer.kill("SIGKILL");
  await ended;
  // What follows the last line end may be half a word.
  return said.split("\n").slice(1, -1);
}
