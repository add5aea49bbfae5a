import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { contentsOf, write } from "./directory-contents.fixture";
import { replaceDirectory } from "./replace-directory";
import { makeTempFolder } from "./temp-folder.fixture";

async function make(directory: string, contents: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  await write(contents)(directory);
}

async function failHalfway(directory: string): Promise<void> {
  await writeFile(path.join(directory, "a"), "half");
  throw new Error("disk full");
}

const endedProcessId = () => spawnSync(process.execPath, ["--version"]).pid;

test("new contents take the place of the old, all of them", async () => {
  const directory = path.join(await makeTempFolder(), "model");
  await make(directory, "old");
  await writeFile(path.join(directory, "only-in-old"), "");
  await replaceDirectory(directory, write("new"));
  expect(await contentsOf(directory)).toEqual({ a: "new", b: "new" });
});

test("a directory is made where there was none, with the folders above it", async () => {
  const directory = path.join(await makeTempFolder(), "deep", "down", "model");
  await replaceDirectory(directory, write("new"));
  expect(await contentsOf(directory)).toEqual({ a: "new", b: "new" });
});

test("old contents are whole and in place while new ones are written", async () => {
  const directory = path.join(await makeTempFolder(), "model");
  await make(directory, "old");
  await replaceDirectory(directory, async (next) => {
    await write("new")(next);
    expect(existsSync(directory)).toBe(true);
    expect(await contentsOf(directory)).toEqual({ a: "old", b: "old" });
  });
});

test("a writer that throws leaves nothing of its own, and its error is told", async () => {
  const folder = await makeTempFolder();
  const directory = path.join(folder, "model");
  await expect(replaceDirectory(directory, failHalfway)).rejects.toThrow("disk full");
  expect(await readdir(folder)).toEqual([]);
  await make(directory, "old");
  await expect(replaceDirectory(directory, failHalfway)).rejects.toThrow("disk full");
  expect(await readdir(folder)).toEqual(["model"]);
  expect(await contentsOf(directory)).toEqual({ a: "old", b: "old" });
});

test("what a running build is writing stays, and so do folders of other names", async () => {
  const folder = await makeTempFolder();
  const directory = path.join(folder, "model");
  const others = [`model.next-${process.ppid}`, "model.backup", "other.next-1", "model-2"];
  for (const other of others) await make(path.join(folder, other), other);
  await replaceDirectory(directory, write("new"));
  expect((await readdir(folder)).sort()).toEqual(["model", ...others].sort());
});

describe("a build that was killed is recovered from", () => {
  const state = fc.record({
    hasDirectory: fc.boolean(),
    hasPrevious: fc.boolean(),
    leftByEnded: fc.boolean(),
    leftByOurId: fc.boolean(),
    fails: fc.boolean(),
  });

  test("whatever it left behind, the next one ends with the new contents or the old and nothing else", async () => {
    const folder = await makeTempFolder();
    const endedId = endedProcessId();
    let run = 0;
    const property = fc.asyncProperty(state, async (state) => {
      const parent = path.join(folder, String(run++));
      const directory = path.join(parent, "model");
      await mkdir(parent);
      if (state.hasDirectory) await make(directory, "directory");
      if (state.hasPrevious) await make(`${directory}.previous`, "previous");
      if (state.leftByEnded) await make(`${directory}.next-${endedId}`, "half");
      if (state.leftByOurId) await make(`${directory}.next-${process.pid}`, "half");
      const old = state.hasDirectory ? "directory" : state.hasPrevious ? "previous" : undefined;
      if (old) expect(await contentsOf(directory)).toEqual({ a: old, b: old });

      const replaced = replaceDirectory(directory, state.fails ? failHalfway : write("new"));
      if (state.fails) await expect(replaced).rejects.toThrow("disk full");
      await replaced.catch(() => {});
      const left = state.fails ? old : "new";
      expect(await readdir(parent)).toEqual(left ? ["model"] : []);
      if (left) expect(await contentsOf(directory)).toEqual({ a: left, b: left });
    });
    await fc.assert(property, { numRuns: 100 });
  });

  test("killed 15 times at any moment, it leaves one generation whole, never older than it said", async () => {
    const folder = await makeTempFolder();
    const directory = path.join(folder, "model");
    let generation = 0;
    for (let kill = 0; kill < 15; kill++) {
      const told = await runUntilStep(directory, generation + 1, 4 + kill);
      const contents = await contentsOf(directory);
      generation = Number.parseInt(contents.a, 10);
      const whole = `${generation},`.repeat(5000);
      expect(contents).toEqual({ a: whole, b: whole, c: whole });
      expect(generation).toBeGreaterThanOrEqual(told);
    }
    await replaceDirectory(directory, write("last"));
    expect(await readdir(folder)).toEqual(["model"]);
    expect(await contentsOf(directory)).toEqual({ a: "last", b: "last" });
  }, 120_000);
});

/** Starts a process that replaces the directory forever, kills it at a step, and returns the generation it told last. */
async function runUntilStep(directory: string, generation: number, steps: number): Promise<number> {
  const script = path.join(import.meta.dirname, "replace-forever.fixture.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, directory, String(generation)]);
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = new Promise((resolve) => child.once("close", resolve));
  const errors: Buffer[] = [];
  child.stderr.on("data", (chunk) => errors.push(chunk));
  const told = await countSteps(child, steps);
  await ended;
  expect(Buffer.concat(errors).toString()).toBe("");
  return told;
}

async function countSteps(child: ChildProcess, steps: number): Promise<number> {
  let told = 0;
  let step = 0;
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    if (line !== ".") told = Number(line);
    if (++step === steps) child.kill("SIGKILL");
  }
  return told;
}
