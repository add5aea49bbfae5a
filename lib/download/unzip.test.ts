import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { makeTempFolder } from "@/lib/artifacts/temp-folder.fixture";
import { writeTempFile } from "@/lib/movielens/temp-files.fixture";
import { type ZipEntry, zipOf } from "@/lib/zip.fixture";
import { datasetZip, MOVIES, noise, RATINGS } from "./dataset-zip.fixture";
import { unzip } from "./unzip";

const LIMITS = { entries: 10, fileBytes: 1e6, totalBytes: 1.5e6, ratio: 100 };
const GOOD: ZipEntry[] = [
  { name: "ml/movies.csv", data: MOVIES },
  { name: "ml/ratings.csv", data: RATINGS },
];

/** Unpacks these bytes; gives the folder, where whatever came out of it lies. */
async function unpack(bytes: Buffer) {
  const folder = await makeTempFolder();
  const archive = await writeTempFile("ml.zip", bytes);
  return { folder, unzipped: unzip(archive, folder, { shown: "ml.zip", limits: LIMITS }) };
}

test("unpacks the files of the layout alone, without the archive's folder", async () => {
  const { folder, unzipped } = await unpack(datasetZip("ml-25m", 1000));
  expect(await unzipped).toEqual(["movies.csv", "ratings.csv", "README.txt"]);
  expect((await readdir(folder)).sort()).toEqual(["README.txt", "movies.csv", "ratings.csv"]);
  expect(await readFile(`${folder}/movies.csv`, "utf8")).toBe(MOVIES);
  expect(await readFile(`${folder}/README.txt`)).toEqual(noise(1000));
});

test("unpacks what lies in no folder, and leaves what lies deeper", async () => {
  const { folder, unzipped } = await unpack(
    zipOf([
      { name: "movies.csv", data: MOVIES },
      { name: "ratings.csv", data: RATINGS },
      { name: "__MACOSX/ml/movies.csv", data: "no" },
      { name: "__MACOSX/._movies.csv", data: "no" },
    ]),
  );
  await unzipped;
  expect((await readdir(folder)).sort()).toEqual(["movies.csv", "ratings.csv"]);
});

const zeros = (length: number) => Buffer.alloc(length);

test.each<[string, ZipEntry[], string]>([
  ["a path out of the folder", [{ name: "../evil" }], "invalid relative path: ../evil"],
  ["one within a path", [{ name: "ml/../../ratings.csv" }], "invalid relative path"],
  ["one with backslashes", [{ name: "..\\evil" }], "invalid relative path"],
  ["an absolute path", [{ name: "/tmp/evil" }], "absolute path: /tmp/evil"],
  ["a drive", [{ name: "C:\\evil" }], "absolute path"],
  ["a symlink", [{ name: "ml/tags.csv", data: "/etc/passwd", mode: 0o120777 }], '"ml/tags.csv" is a link'],
  ["a symlink that would be left out", [{ name: "x", data: "/", mode: 0o120777 }], '"x" is a link'],
  ["a device", [{ name: "ml/tags.csv", mode: 0o60644 }], "is a link or device"],
  ["an encrypted file", [{ name: "ml/tags.csv", data: "x", encrypted: true }], "is encrypted"],
  ["too many entries", Array.from({ length: 9 }, (_, i) => ({ name: `ml/${i}` })), "11 entries, expected at most 10"],
  ["too large a file", [{ name: "ml/tags.csv", data: noise(1_000_001), stored: true }], "expected at most 1000000"],
  [
    "too much in all",
    ["a", "b"].map((name) => ({ name, data: noise(800_000), stored: true })),
    "expected at most 1000000 a file and 1500000 in all",
  ],
  ["a bomb", [{ name: "ml/tags.csv", data: zeros(900_000) }], "unpacks to over 100 times its size"],
  ["a bomb that claims to be small", [{ name: "ml/tags.csv", data: zeros(9e6), claimedSize: 5e5 }], "too many bytes"],
  ["less than it claims", [{ name: "ml/tags.csv", data: "abc", claimedSize: 5 }], "not enough bytes"],
  ["a file twice", [{ name: "old/movies.csv", data: MOVIES }], "movies.csv twice"],
  ["a wrong checksum", [{ name: "ml/tags.csv", data: "abc", wrongSum: true }], "the checksum of tags.csv is wrong"],
])("refuses %s", async (_, bad, message) => {
  const { unzipped } = await unpack(zipOf([...GOOD, ...bad]));
  await expect(unzipped).rejects.toThrow(message);
  await expect(unzipped).rejects.toThrow(/^ml\.zip: .*, expected /);
});

test.each([
  ["no ratings.csv", zipOf(GOOD.slice(0, 1)), "no ratings.csv"],
  ["nothing in it", zipOf([]), "no movies.csv"],
  ["what is no zip file", noise(1000), "End of central directory record signature not found"],
  ["an empty file", Buffer.alloc(0), "End of central directory record signature not found"],
  ["an end cut off", datasetZip("ml", 1000).subarray(0, -30), "End of central directory record signature not found"],
  ["a start cut off", datasetZip("ml", 1000).subarray(500), "expected a whole zip file"],
])("refuses %s, and leaves nothing", async (_, bytes, message) => {
  const { folder, unzipped } = await unpack(bytes);
  await expect(unzipped).rejects.toThrow(message);
  expect(await readdir(folder)).toEqual([]);
});

test("a byte that is wrong anywhere in the data is found", async () => {
  const whole = zipOf(GOOD);
  const start = whole.indexOf("movies.csv") + "movies.csv".length;
  for (let position = start; position < start + 30; position++) {
    const damaged = Buffer.from(whole);
    damaged[position] ^= 0x55;
    await expect((await unpack(damaged)).unzipped).rejects.toThrow(/^ml\.zip: /);
  }
});
