import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { describeDatabases } from "./databases.fixture";
import { user } from "./tables";

describeDatabases((open) => {
  test("of two that open it first and at once both do on a server, one in a folder, and there are tables", async () => {
    const tries = await Promise.allSettled([open(), open()]);
    const opened = tries.flatMap((result) => (result.status === "fulfilled" ? result.value : []));
    expect(opened.map(({ kind }) => kind)).toEqual(
      opened[0].kind === "postgres" ? ["postgres", "postgres"] : ["pglite"],
    );
    for (const { db, close } of opened) {
      expect(await db.$count(user)).toBe(0);
      await close();
    }
  });

  test("tables are there, and stay with what is in them", async () => {
    const first = await open();
    await first.db.insert(user).values({ id: "a", name: "A", email: "a@example.org" });
    await first.close();
    const second = await open();
    expect(await second.db.select({ id: user.id }).from(user)).toEqual([{ id: "a" }]);
    await second.close();
  });

  test("what is said on a channel is heard until one stops listening", async () => {
    const database = await open();
    const heard: string[] = [];
    const stop = await database.listen("room", (payload) => heard.push(payload));
    await database.db.execute(sql`select pg_notify('room', 'one')`);
    await expect.poll(() => heard).toEqual(["one"]);
    await stop();
    await database.db.execute(sql`select pg_notify('room', 'two')`);
    await database.db.execute(sql`select 1`);
    expect(heard).toEqual(["one"]);
    await database.close();
  });

  test("a transaction that fails leaves nothing", async () => {
    const database = await open();
    const row = { id: "b", name: "B", email: "b@example.org" };
    await expect(
      database.db.transaction(async (tx) => {
        await tx.insert(user).values(row);
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    expect(await database.db.$count(user, sql`id = 'b'`)).toBe(0);
    await database.close();
  });
});
