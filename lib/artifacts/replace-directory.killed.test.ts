import { readdir } from "node:fs/promises";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { contentsOf, write } from "./directory-contents.fixture";
import { replaceDirectory } from "./replace-directory";
import { makeTempFolder } from "./temp-folder.fixture";

/** How many more changes to the disk succeed; after them the process is as good as dead: no cleaning up either. */
const life = vi.hoisted(() => ({ steps: Number.POSITIVE_INFINITY }));

vi.mock("node:fs/promises", async (importOriginal) => {
  const real = await importOriginal<typeof import("node:fs/promises")>();
  const mortal =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>, dieIn: (...args: A) => Promise<void> = async () => {}) =>
    async (...args: A) => {
      const steps = life.steps--;
      if (steps > 0) return call(...args);
      if (steps === 0) await dieIn(...args);
      throw new Error("killed");
    };
  /** Killed while it removes a folder, it has removed a file. */
  const removeInPart = async (target: unknown) => {
    const [first] = await real.readdir(String(target)).catch(() => []);
    if (first) await real.rm(path.join(String(target), first));
  };
  return {
    ...real,
    mkdir: mortal(real.mkdir),
    rename: mortal(real.rename),
    rm: mortal(real.rm, removeInPart),
    writeFile: mortal(real.writeFile),
    open: mortal(real.open),
  };
});

afterEach(() => {
  life.steps = Number.POSITIVE_INFINITY;
});

/** Replaces until killed at the given step; whether it lived to the end. */
async function replaceFor(steps: number, directory: string, contents: string): Promise<boolean> {
  life.steps = steps;
  const lived = await replaceDirectory(directory, write(contents)).then(
    () => true,
    () => false,
  );
  life.steps = Number.POSITIVE_INFINITY;
  return lived;
}

test("killed at any step, it leaves the old contents whole or the new, and the next one goes through", async () => {
  let lived = false;
  for (let steps = 0; !lived; steps++) {
    const folder = await makeTempFolder();
    const directory = path.join(folder, "model");
    await replaceDirectory(directory, write("old"));
    lived = await replaceFor(steps, directory, "new");
    const left = await contentsOf(directory);
    expect([
      { a: "old", b: "old" },
      { a: "new", b: "new" },
    ]).toContainEqual(left);
    if (steps === 0) expect(left.a).toBe("old");
    if (lived) expect(left.a).toBe("new");
    await replaceDirectory(directory, write("next"));
    expect(await contentsOf(directory)).toEqual({ a: "next", b: "next" });
    expect(await readdir(folder)).toEqual(["model"]);
    expect(steps).toBeLessThan(50);
  }
});

test("killed at any two steps, one replacement after the other, it leaves something whole", async () => {
  for (let first = 0; first < 15; first++) {
    for (let second = 0; second < 15; second++) {
      const folder = await makeTempFolder();
      const directory = path.join(folder, "model");
      await replaceDirectory(directory, write("old"));
      await replaceFor(first, directory, "first");
      await replaceFor(second, directory, "second");
      const { a, b } = await contentsOf(directory);
      expect(["old", "first", "second"]).toContain(a);
      expect(b).toBe(a);
    }
  }
});

test("killed at any step where nothing was, it leaves nothing or the new contents", async () => {
  let lived = false;
  for (let steps = 0; !lived; steps++) {
    const folder = await makeTempFolder();
    lived = await replaceFor(steps, path.join(folder, "model"), "new");
    const isThere = (await readdir(folder)).includes("model");
    if (isThere) expect(await contentsOf(path.join(folder, "model"))).toEqual({ a: "new", b: "new" });
    expect(isThere || !lived).toBe(true);
  }
});
