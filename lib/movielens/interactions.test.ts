import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { DataError } from "./data-error";
import { readInteractions, readTimedInteractions } from "./interactions";
import { writeFiles } from "./temp-files.fixture";

const pool = new KernelPool(2);
afterAll(() => pool.close());

async function read(text: string) {
  return readInteractions(pool, path.join(await writeFiles({ "split.csv": text }), "split.csv"));
}

test("a column that is not there is absent, whatever their order", async () => {
  expect(await read("userId,movieId\n3,10\n4294967295,20\n")).toEqual({
    userIds: Uint32Array.of(3, 0xffffffff),
    movieIds: Uint32Array.of(10, 20),
    halfStars: undefined,
  });
  expect(await read("rating,movieId,userId,timestamp\r\n4.5,10,3,1\r\n")).toEqual({
    userIds: Uint32Array.of(3),
    movieIds: Uint32Array.of(10),
    halfStars: Uint8Array.of(9),
  });
  expect(await read("movieId\n10\n\n20")).toEqual({
    userIds: undefined,
    movieIds: Uint32Array.of(10, 20),
    halfStars: undefined,
  });
});

test("the second of a rating is read where it is asked for, and not looked at elsewhere", async () => {
  const timed = await writeFiles({ "r.csv": "timestamp,rating,movieId,userId\n4294967295,0.5,10,3\n0,5,20,4\n" });
  expect(await readTimedInteractions(pool, path.join(timed, "r.csv"))).toEqual({
    userIds: Uint32Array.of(3, 4),
    movieIds: Uint32Array.of(10, 20),
    halfStars: Uint8Array.of(1, 10),
    timestamps: Uint32Array.of(0xffffffff, 0),
  });
  expect((await read("userId,movieId,timestamp\n3,10,yesterday\n")).movieIds).toEqual(Uint32Array.of(10));
});

test.each([
  ["userId,movieId,rating\n1,2,5\n", 'columns "userId,movieId,rating", expected a column "timestamp"'],
  ["userId,movieId,rating,timestamp\n1,2,5,1.5\n", 'timestamp "1.5", expected whole seconds since 1970'],
])("of %j no times can be read", async (text, sentence) => {
  const file = path.join(await writeFiles({ "split.csv": text }), "split.csv");
  await expect(readTimedInteractions(pool, file)).rejects.toThrow(sentence);
});

test.each([
  ["userId\n1\n", 'split.csv:1: columns "userId", expected a column "movieId"'],
  ["userId,movieId\n1,2\nx,3\n", 'split.csv:3: userId "x", expected a whole number'],
  ["userId,movieId,rating\n1,2,6\n", 'split.csv:2: rating "6", expected a half star between 0.5 and 5'],
])("%j is refused in a sentence", async (text, sentence) => {
  await expect(read(text)).rejects.toThrow(new DataError(sentence));
});
