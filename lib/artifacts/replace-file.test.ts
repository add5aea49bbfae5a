import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
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

test("what cannot be written leaves nothing behind", async () => {
  const folder = await makeTempFolder();
  await mkdir(path.join(folder, "out"));
  await expect(replaceFile(path.join(folder, "out"), "new")).rejects.toThrow("EISDIR");
  await expect(replaceFile(path.join(folder, "no", "out"), "new")).rejects.toThrow("ENOENT");
  expect(await readdir(folder)).toEqual(["out"]);
});
