import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { openAccounts } from "./accounts";
import { describeAccounts } from "./accounts.fixture";
import { ensureAsker } from "./asker";
import { room } from "./database/tables";
import { roomFollowers } from "./room-changes";
import { newRoomId } from "./room-id";
import { createRoom, pickMovie } from "./rooms";

const newVisitor = () => ensureAsker(new Headers());

function newFollower() {
  const versions: number[] = [];
  const beats: true[] = [];
  const follower = { onVersion: (version: number) => versions.push(version), onBeat: () => beats.push(true) };
  return { versions, beats, follower };
}

describeAccounts(() => {
  test("followers hear the version at once and each change of their room, until they end", async () => {
    const host = await newVisitor();
    const [id, other] = [await createRoom(host, "Ada", undefined), await createRoom(host, "Ada", undefined)];
    const followers = await roomFollowers();
    const [a, b] = [newFollower(), newFollower()];
    const [endA, endB] = [await followers.follow(id, a.follower), await followers.follow(id, b.follower)];
    expect([a.versions, b.versions]).toEqual([[0], [0]]);
    await pickMovie(host, other, 1);
    await pickMovie(host, id, 1);
    await expect.poll(() => a.versions.at(-1)).toBe(1);
    endA?.();
    endA?.();
    await pickMovie(host, id, 2);
    await expect.poll(() => b.versions).toEqual([0, 1, 2]);
    expect(a.versions).toEqual([0, 1]);
    endB?.();
    expect(followers.size).toBe(0);
  });

  test("a beat brings what was not said, as while the connection was broken", async () => {
    const id = await createRoom(await newVisitor(), "Ada", undefined);
    const followers = await roomFollowers();
    const { versions, beats, follower } = newFollower();
    const end = await followers.follow(id, follower);
    const { db } = await openAccounts();
    await db
      .update(room)
      .set({ version: sql`${room.version} + 7` })
      .where(eq(room.id, id));
    await followers.beat();
    expect(versions).toEqual([0, 7]);
    expect(beats).toHaveLength(1);
    end?.();
    await followers.beat();
    expect(beats).toHaveLength(1);
  });

  test("a room that is not there is followed by nobody", async () => {
    const followers = await roomFollowers();
    for (const id of [newRoomId(), "\0", ""])
      expect(await followers.follow(id, newFollower().follower)).toBeUndefined();
    expect(followers.size).toBe(0);
  });
});
