import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { makeTempFolder } from "@/lib/artifacts/temp-folder.fixture";
import { checkReplaceable } from "./replaceable";

async function folderWith(...files: string[]): Promise<string> {
  const folder = path.join(await makeTempFolder(), "out");
  await mkdir(folder);
  await Promise.all(files.map((file) => writeFile(path.join(folder, file), "")));
  return folder;
}

test("a new folder, an empty one and an earlier data set may be replaced", async () => {
  await checkReplaceable(path.join(await makeTempFolder(), "new"));
  await checkReplaceable(await folderWith());
  await checkReplaceable(await folderWith("dataset.json", "movies.csv", "ratings.csv"));
});

test.each([
  [["thesis.txt"], "thesis.txt"],
  [["movies.csv"], "movies.csv"],
  [["dataset.json", "movies.csv", "thesis.txt"], "thesis.txt"],
])("a folder of %j stays", async (files, named) => {
  await expect(checkReplaceable(await folderWith(...files))).rejects.toThrow(
    `got a folder that holds ${named}, expected`,
  );
});

test("a file stays", async () => {
  const file = path.join(await folderWith("thesis.txt"), "thesis.txt");
  await expect(checkReplaceable(file)).rejects.toThrow("got a file, expected a folder");
});
