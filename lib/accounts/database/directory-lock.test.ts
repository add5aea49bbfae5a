import { spawn } from "node:child_process";
import { readFile, utimes, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { makeTempFolder } from "./databases.fixture";
import { DirectoryInUseError, lockDirectory } from "./directory-lock";

const FILE = "in-use.json";
const lock = (directory: string) => lockDirectory(directory, () => {});

test("a second one is told who has the folder and what to do", async () => {
  const directory = await makeTempFolder();
  const first = await lock(directory);
  await expect(lock(directory)).rejects.toThrow(DirectoryInUseError);
  await expect(lock(directory)).rejects.toThrow(new RegExp(`process ${process.pid} on .*DATABASE_URL`));
  await first.release();
  await (await lock(directory)).release();
});

test("of many that come at once one gets it", async () => {
  const directory = await makeTempFolder();
  const tries = await Promise.allSettled(Array.from({ length: 12 }, () => lock(directory)));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("who died on this machine is followed at once, and by one alone", async () => {
  const directory = await makeTempFolder();
  const dead = spawn(process.execPath, ["-e", ""]);
  await new Promise((resolve) => dead.once("exit", resolve));
  await leave(directory, { pid: dead.pid, host: os.hostname() });
  const tries = await Promise.allSettled(Array.from({ length: 12 }, () => lock(directory)));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("on another machine the dead are those who are silent for ten seconds", async () => {
  const directory = await makeTempFolder();
  await leave(directory, { pid: process.pid, host: "elsewhere" });
  await expect(lock(directory)).rejects.toThrow("on elsewhere");
  const before = new Date(Date.now() - 11_000);
  await utimes(path.join(directory, FILE), before, before);
  await (await lock(directory)).release();
});

test("a file that its writer died at is no hindrance after ten seconds", async () => {
  const directory = await makeTempFolder();
  await writeFile(path.join(directory, FILE), '{"tok');
  const before = new Date(Date.now() - 11_000);
  await utimes(path.join(directory, FILE), before, before);
  await (await lock(directory)).release();
});

test("the holder learns that another took the folder, and leaves the other's file alone", async () => {
  const directory = await makeTempFolder();
  const onLost = vi.fn();
  const first = await lockDirectory(directory, onLost);
  const other = { token: "other", pid: 1, host: "elsewhere" };
  await writeFile(path.join(directory, FILE), JSON.stringify(other));
  await vi.waitFor(() => expect(onLost).toHaveBeenCalledOnce(), { timeout: 10_000 });
  await first.release();
  expect(JSON.parse(await readFile(path.join(directory, FILE), "utf8"))).toEqual(other);
});

function leave(directory: string, holder: object) {
  return writeFile(path.join(directory, FILE), JSON.stringify({ token: "left", ...holder }));
}
