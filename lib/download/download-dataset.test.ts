import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { makeTempFolder } from "@/lib/artifacts/temp-folder.fixture";
import { zipOf } from "@/lib/zip.fixture";
import { datasetZip, MOVIES } from "./dataset-zip.fixture";
import { type DownloadOptions, downloadDataset } from "./download-dataset";
import { type Fault, IMPATIENCE, type Served, startServer } from "./server.fixture";

const ZIP = datasetZip("ml-25m", 100_000);
const md5 = (bytes: Buffer) => createHash("md5").update(bytes).digest("hex");

/** What a mirror holds: the archive, and the MD5 of it or of other bytes. */
const served = (body = ZIP, etag = '"1"', summed = body): Record<string, Served> => ({
  "ml-25m.zip": { body, etag },
  "ml-25m.zip.md5": { body: `${md5(summed)}  ml-25m.zip\n` },
});

async function setUp(files: Record<string, Served> = served(), faults: Fault[] = []) {
  const server = await startServer(files, faults);
  const root = path.join(await makeTempFolder(), "raw");
  const onNote = vi.fn();
  const download = (more: Partial<DownloadOptions> = {}) =>
    downloadDataset("ml-25m", { root, mirror: server.mirror, patience: IMPATIENCE, onNote, ...more });
  const notes = () => onNote.mock.calls.map(([sentence]) => sentence).join("\n");
  return { ...server, root, folder: path.join(root, "ml-25m"), download, notes };
}

test("downloads, checks and unpacks, and leaves nothing but the data set", async () => {
  const { root, folder, download, notes } = await setUp();
  expect(await download()).toEqual({ folder, files: ["movies.csv", "ratings.csv", "README.txt"] });
  expect(await readdir(root)).toEqual(["ml-25m"]);
  expect(await readFile(path.join(folder, "movies.csv"), "utf8")).toBe(MOVIES);
  expect(notes()).toContain(`The MD5 is the published one, ${md5(ZIP)}.`);
});

test("what is there is not downloaded again, unless by force", async () => {
  const { folder, download, log } = await setUp();
  await download();
  await writeFile(path.join(folder, "movies.csv"), "mine");
  log.length = 0;
  expect(await download()).toEqual({ folder });
  expect(log).toEqual([]);
  expect((await download({ force: true })).files).toContain("movies.csv");
  expect(await readFile(path.join(folder, "movies.csv"), "utf8")).toBe(MOVIES);
});

test("a folder that is no data set is replaced by force alone", async () => {
  const { folder, download } = await setUp();
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "movies.csv"), MOVIES);
  await expect(download()).rejects.toThrow(`${folder}: no ratings.csv, expected`);
  await download({ force: true });
  expect(existsSync(path.join(folder, "ratings.csv"))).toBe(true);
});

test("a missing MD5 is said, and no hindrance", async () => {
  const { download, notes } = await setUp({ "ml-25m.zip": { body: ZIP } });
  expect((await download()).files).toHaveLength(3);
  expect(notes()).toContain("ml-25m.zip.md5 is not published");
});

test("an MD5 that cannot be had stops it, and the next time nothing is fetched twice", async () => {
  const { download, files, log } = await setUp({ ...served(), "ml-25m.zip.md5": { body: "<html>" } });
  await expect(download()).rejects.toThrow("expected the MD5 of ml-25m.zip");
  Object.assign(files, served());
  await download();
  expect(log.filter(({ path }) => path.endsWith(".zip")).map(({ bytes }) => bytes)).toEqual([ZIP.length, 0]);
});

test("a wrong download is refused and not kept", async () => {
  const { root, download } = await setUp(served(ZIP, '"1"', Buffer.from("other")));
  await expect(download()).rejects.toThrow(`ml-25m.zip: MD5 ${md5(ZIP)}, expected ${md5(Buffer.from("other"))}`);
  expect(await readdir(root)).toEqual([]);
});

test("where the part of an earlier run was wrong, the whole is fetched", async () => {
  const { root, download, notes, mirror } = await setUp();
  await mkdir(root);
  await writeFile(path.join(root, "ml-25m.zip.part"), "wrong");
  const origin = { url: `${mirror}ml-25m.zip`, validator: '"1"', size: ZIP.length };
  await writeFile(path.join(root, "ml-25m.zip.part.json"), JSON.stringify(origin));
  expect((await download()).files).toHaveLength(3);
  expect(notes()).toContain("Starting again");
});

test("another version between two runs is whole in the end", async () => {
  const { download, files, faults, folder } = await setUp(served(), [{ cutAfter: 50_000 }, { status: 404 }]);
  await expect(download()).rejects.toThrow("status 404");
  const other = datasetZip("ml-25m", 90_000, 7);
  Object.assign(files, served(other, '"2"'));
  expect(faults).toEqual([]);
  await download();
  expect((await readFile(path.join(folder, "README.txt"))).length).toBe(90_000);
});

test("a bad archive leaves what was there, and is not kept", async () => {
  const { root, folder, download, files } = await setUp();
  await download();
  Object.assign(files, served(zipOf([{ name: "../evil" }]), '"2"'));
  await expect(download({ force: true })).rejects.toThrow("ml-25m.zip: invalid relative path: ../evil");
  expect(await readdir(root)).toEqual(["ml-25m"]);
  expect(await readdir(folder)).toHaveLength(3);
});

test("stopped while it unpacks, it keeps the archive for the next time", async () => {
  const { root, download, log } = await setUp();
  const ending = new AbortController();
  const onNote = (note: string) => void (note.startsWith("Unpacking") && ending.abort());
  await expect(download({ signal: ending.signal, onNote })).rejects.toThrow();
  expect(await readdir(root)).toEqual(["ml-25m.zip.part", "ml-25m.zip.part.json"]);
  await download();
  expect(log.filter(({ path }) => path.endsWith(".zip")).map(({ bytes }) => bytes)).toEqual([ZIP.length, 0]);
});

test("a data set that the mirror lacks is a sentence", async () => {
  const { download, mirror } = await setUp({});
  await expect(download()).rejects.toThrow(`${mirror}ml-25m.zip: status 404, expected the file`);
});

test("without a network it says that the built-in catalog needs none", async () => {
  const { download, log } = await setUp();
  await expect(download({ mirror: "http://127.0.0.1:1/" })).rejects.toThrow(
    /^127\.0\.0\.1:1: no connection .*; the built-in catalog needs no network: npm start$/,
  );
  expect(log).toEqual([]);
});

test("a folder that cannot be made is a sentence", async () => {
  const { root, download } = await setUp();
  await writeFile(root, "a file");
  await expect(download()).rejects.toThrow(`${root}: `);
});
