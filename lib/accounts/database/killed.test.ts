import { spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { describeDatabases, type Place } from "./databases.fixture";
import { setting } from "./tables";

const KILLS = Number(process.env.KILLS || 4);
const LONGEST_MS = 400;
const WRITER = path.join(import.meta.dirname, "write-until-killed.fixture.ts");

describeDatabases((open, place) => {
  test(`no row that was acknowledged is lost in ${KILLS} kills at random moments`, async () => {
    const acknowledged: string[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      acknowledged.push(...(await writeUntilKilled(await place(), kill * 1_000_000)));
      const database = await open();
      const rows = await database.db.select({ key: setting.key }).from(setting);
      await database.close();
      const kept = new Set(rows.map(({ key }) => key));
      expect(acknowledged.filter((key) => !kept.has(key))).toEqual([]);
    }
    expect(acknowledged.length).toBeGreaterThan(KILLS);
  }, 300_000);
});

/** Gives the numbers that a process said it had written before it was killed. */
async function writeUntilKilled([url, directory]: Place, first: number): Promise<string[]> {
  const flags = ["--conditions=react-server", "--import=tsx"];
  const writer = spawn(process.execPath, [...flags, WRITER, url ?? "", directory, String(first)]);
  let said = "";
  let complaint = "";
  writer.stderr.on("data", (bytes) => (complaint += bytes));
  const ended = new Promise((resolve) => writer.once("close", resolve));
  await new Promise<void>((resolve, reject) => {
    writer.stdout.on("data", (bytes) => {
      said += bytes;
      if (/open\n\d+\n/.test(said)) resolve();
    });
    ended.then(() => reject(new Error(`the writer ended by itself: ${complaint}`)));
  });
  await wait(Math.random() * LONGEST_MS);
  writer.kill("SIGKILL");
  await ended;
  // What follows the last line end may be half a number.
  return said.split("\n").slice(1, -1);
}
