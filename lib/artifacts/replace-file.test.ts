import { lstat, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { replaceFile } from "./replace-file";
import { makeTempFolder } from "./temp-folder.fixture";

test("a file is there anew and nothing beside it, whether there was one or not", async () => {
  const folder = await makeTempFolder();
  await writeFile(path.join(folder, "old.json"), "old and longer");
  for (const name of ["old.json", "new.json"]) {
    await replaceFile(path.join(folder, name), "new");
    expect(await readFile(path.join(folder, name), "utf8")).toBe("new");
  }
  expect((await readdir(folder)).sort()).toEqual(["new.json", "old.json"]);
});

test("a link stays one, and what it names is written to", async () => {
  const folder = await makeTempFolder();
  await writeFile(path.join(folder, "file"), "old and longer");
  await symlink("file", path.join(folder, "link"));
  await replaceFile(path.join(folder, "link"), "new");
  expect((await lstat(path.join(folder, "link"))).isSymbolicLink()).toBe(true);
  expect(await readFile(path.join(folder, "file"), "utf8")).toBe("new");
});

test("what cannot be written leaves nothing behind", async () => {
  const folder = await makeTempFolder();
  await mkdir(path.join(folder, "out"));
  await expect(replaceFile(path.join(folder, "out"), "new")).rejects.toThrow("EISDIR");
  await expect(replaceFile(path.join(folder, "no", "out"), "new")).rejects.toThrow("ENOENT");
  expect(await readdir(folder)).toEqual(["out"]);
});
