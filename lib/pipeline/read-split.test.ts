import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { DataError } from "@/lib/movielens/data-error";
import { writeFiles } from "@/lib/movielens/temp-files.fixture";
import { readSplit } from "./read-split";

const pool = new KernelPool(2);
afterAll(() => pool.close());

/** Films by count: 10, 20, 30, 40. */
const TRAIN = "userId,movieId,rating\n1,10,5\n2,10,1\n3,10,4\n1,20,3\n2,20,4.5\n3,30,2\n4,30,4\n4,40,5\n3,40,0.5\n";

async function read(files: Record<string, string | Uint8Array>, candidates?: string, withFolder = false) {
  const folder = await writeFiles({ "train.csv": TRAIN, "test.csv": "userId,movieId\n3,20\n", ...files });
  const at = (name: string) => path.join(folder, name);
  return readSplit(pool, {
    train: at("train.csv.gz" in files ? "train.csv.gz" : "train.csv"),
    test: at("test.csv"),
    candidates: candidates === undefined ? undefined : at(candidates),
    folder: withFolder ? folder : undefined,
    likedFrom: 8,
  });
}

const MOVIES = "movieId,title,genres\n20,B,Drama\n50,E (1990),War\n";

test("films are those of the files, the most rated first", async () => {
  const { fold, items, undescribed, strangers } = await read({ "test.csv": "userId,movieId\n3,99\n" });
  expect(fold.train).toMatchObject({ rows: 4, columns: 5 });
  expect(fold.people[0].heldOut).toEqual(Uint32Array.of(4));
  expect([items.length, undescribed, strangers]).toEqual([5, 0, 0]);
});

test("with a folder they are its films and those that were rated, described or not", async () => {
  const files = {
    "movies.csv": MOVIES,
    "tags.csv": "userId,movieId,tag,timestamp\n1,10,slow,0\n1,99,fast,0\n",
    "credits.csv": "movieId,directors,cast\n30,Varda,\n",
    "test.csv": "userId,movieId\n3,99\n3,50\n3,98\n",
  };
  const { fold, items, undescribed, strangers } = await read(files, undefined, true);
  expect(items.map(({ genres }) => genres)).toEqual([[], ["Drama"], [], [], ["War"]]);
  expect(items.map(({ tagCounts }) => tagCounts.size)).toEqual([1, 0, 0, 0, 0]);
  expect(items[2].directors).toEqual(["Varda"]);
  expect(items[4].year).toBe(1990);
  expect([undescribed, strangers]).toEqual([3, 2]);
  // What cannot be found is to be found all the same: two misses beside film 50.
  expect(fold.people[0].heldOut.length).toBe(3);
  expect(fold.people[0].heldOut.filter((item) => item < items.length)).toEqual(Uint32Array.of(4));
});

test("candidates are items too, everybody's or a person's own", async () => {
  const files = {
    "movies.csv": MOVIES,
    "all.csv": "movieId\n60\n10\n",
    "own.csv": "userId,movieId,timestamp\n3,60,0\n9,10,x\n",
  };
  const all = await read(files, "all.csv", true);
  expect([all.items.length, all.undescribed]).toEqual([6, 4]);
  expect(all.fold.people[0].candidates).toEqual(Uint32Array.of(5, 0));
  expect((await read(files, "own.csv", true)).fold.people[0].candidates).toEqual(Uint32Array.of(5));
});

test("whoever is new has no history, of rows that stand twice the last counts, and all stars are learned from", async () => {
  const test = "userId,movieId,rating\n7,30,5\n3,20,4\n3,20,3.5\n1,40,2\n1,40,4\n";
  const { fold } = await read({ "train.csv": `${TRAIN}3,10,0.5\n`, "test.csv": test });
  expect(fold.people.map(({ user, heldOut }) => [user, ...heldOut])).toEqual([
    [7, 2],
    [1, 3],
  ]);
  expect(fold.people[0].history.items.length).toBe(0);
  expect(fold.people[1].history).toEqual({ items: Uint32Array.of(0, 1), halfStars: Uint8Array.of(10, 6) });
  expect(fold.train.indices.length).toBe(9);
  expect(fold.train.values[fold.train.indptr[2]]).toBe(1);
});

test("packed files and carriage returns are all the same", async () => {
  const plain = await read({});
  const packed = await read({ "train.csv.gz": gzipSync(TRAIN.replaceAll("\n", "\r\n")) });
  expect(packed).toEqual(plain);
});

describe("is refused in a sentence:", () => {
  test.each([
    [{ "train.csv": "" }, 'train.csv:1: columns "", expected a column "movieId"'],
    [{ "train.csv": "userId,movieId\n" }, "train.csv: no rows, expected one at least"],
    [{ "train.csv": "userId,movieId\n1,2,3\n" }, 'train.csv:2: 3 fields in "1,2,3", expected 2'],
    [{ "test.csv": "userId,movieId\r\n" }, "test.csv: no rows, expected one at least"],
    [{ "test.csv": "userId,movieId,rating\n3,20,3.5\n" }, "test.csv: nobody likes a film, expected one at least"],
    [{ "test.csv": "movieId\n20\n" }, 'test.csv:1: no column "userId", expected one'],
    [{ "c.csv": "movieId\n" }, "c.csv: no rows, expected one at least"],
  ])("%j", async (files, sentence) => {
    await expect(read(files, "c.csv" in files ? "c.csv" : undefined)).rejects.toThrow(new DataError(sentence));
  });

  test("a folder without films", async () => {
    await expect(read({}, undefined, true)).rejects.toThrow(
      "movies.csv: missing, expected in every MovieLens data set",
    );
  });
});
