import { mkdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { FILES } from "@/lib/artifacts/model";
import { DataError } from "@/lib/movielens/data-error";
import { writeFiles } from "@/lib/movielens/temp-files.fixture";
import { isModelCurrent, stampModel } from "./model-stamp";

const DATA = { "movies.csv": "movieId,title,genres\n", "ratings.csv": "userId\n" };
const CODE = ["movielens", "linalg", "models", "evaluation", "artifacts", "sample", "pipeline"];

/** A data set, a model and its stamp, in a working directory with code of its own. */
async function stampedModel() {
  const root = await writeFiles({});
  for (const part of CODE) {
    await mkdir(path.join(root, "lib", part), { recursive: true });
    await writeFile(path.join(root, "lib", part, "code.ts"), `// ${part}`);
  }
  const before = process.cwd();
  onTestFinished(() => process.chdir(before));
  process.chdir(root);
  const folder = await writeFiles(DATA);
  const catalog = await writeFiles({ "films-1990-1999.tsv": "movieId\ttitle\n" });
  const directory = await writeFiles(Object.fromEntries(Object.values(FILES).map((file) => [file, "{}"])));
  const stamp = path.join(directory, ".cache", "stamp.json");
  const places = { folder, catalog, directory };
  await stampModel(places, stamp);
  return { ...places, stamp, isCurrent: () => isModelCurrent(places, stamp) };
}

test("a model is current as long as nothing changes", async () => {
  const { isCurrent } = await stampedModel();
  expect(await isCurrent()).toBe(true);
  expect(await isCurrent()).toBe(true);
});

test("a model without a stamp is not", async () => {
  const { stamp, isCurrent } = await stampedModel();
  await rm(stamp);
  expect(await isCurrent()).toBe(false);
});

test("a model that is gone is not", async () => {
  const { directory, isCurrent } = await stampedModel();
  await rm(path.join(directory, "manifest.json"));
  expect(await isCurrent()).toBe(false);
});

test("a model that was written since is not", async () => {
  const { directory, isCurrent } = await stampedModel();
  await utimes(path.join(directory, "manifest.json"), 1e9, 1e9);
  expect(await isCurrent()).toBe(false);
});

test("a model of data that were written since is not, though they are of the same size", async () => {
  const { folder, isCurrent } = await stampedModel();
  await utimes(path.join(folder, "ratings.csv"), 1e9, 1e9);
  expect(await isCurrent()).toBe(false);
});

test("a model of data that have grown by a file is not", async () => {
  const { folder, isCurrent } = await stampedModel();
  await writeFile(path.join(folder, "notes.txt"), "no part of the layout");
  expect(await isCurrent()).toBe(true);
  await writeFile(path.join(folder, "links.csv"), "movieId,imdbId,tmdbId\n");
  expect(await isCurrent()).toBe(false);
});

test("a model of another catalog is not", async () => {
  const { catalog, isCurrent } = await stampedModel();
  await writeFile(path.join(catalog, "films-1990-1999.tsv"), "movieId\tTitle\n");
  expect(await isCurrent()).toBe(false);
});

test("a model of another folder is not, though its files are of the same size and time", async () => {
  const { folder, catalog, directory, stamp } = await stampedModel();
  const other = await writeFiles(DATA);
  for (const name of Object.keys(DATA)) {
    const { mtime } = await stat(path.join(folder, name));
    await utimes(path.join(other, name), mtime, mtime);
    await utimes(path.join(folder, name), mtime, mtime);
  }
  await stampModel({ folder, catalog, directory }, stamp);
  expect(await isModelCurrent({ folder, catalog, directory }, stamp)).toBe(true);
  expect(await isModelCurrent({ folder: other, catalog, directory }, stamp)).toBe(false);
});

test("data that are gone are an error that names them", async () => {
  const { folder, isCurrent } = await stampedModel();
  await rm(path.join(folder, "ratings.csv"));
  await expect(isCurrent()).rejects.toThrow(DataError);
});

test("a model of other code is not", async () => {
  const { isCurrent } = await stampedModel();
  for (const part of CODE) {
    const file = path.join("lib", part, "code.ts");
    const text = await readFile(file, "utf8");
    await writeFile(file, `${text}!`);
    expect(await isCurrent()).toBe(false);
    await writeFile(file, text);
    expect(await isCurrent()).toBe(true);
  }
});
