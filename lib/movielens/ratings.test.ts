import { writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { DataError } from "./data-error";
import { type Ratings, readRatings } from "./ratings";
import { writeTempFile } from "./temp-files.fixture";
import { Vocabulary } from "./vocabulary";

const HEADER = "userId,movieId,rating,timestamp";
const MOVIE_IDS = [50, 7, 4_000_000_000];
const LAST_SECOND = Date.UTC(2370, 0, 1) / 1000 - 1;

const MOVIES = new Vocabulary(Uint32Array.from(MOVIE_IDS));

const pool = new KernelPool(2);
afterAll(() => pool.close());

const read = async (text: string) => readRatings(pool, await writeTempFile("ratings.csv", text), MOVIES);

/** userId, movieId, stars and year of every rating, in the order of the rows. */
function listRatings({ users, indptr, items, halfStars, years }: Ratings) {
  return Array.from(users.ids).flatMap((userId, u) =>
    Array.from(items.subarray(indptr[u], indptr[u + 1]), (item, p) => {
      const e = indptr[u] + p;
      return { userId, movieId: MOVIE_IDS[item], stars: halfStars[e] / 2, year: years[e] };
    }),
  );
}

test("a person's ratings are gathered, wherever they stand in the file", async () => {
  const rows = ["9,50,4.5,0", "2,7,0.5,946684799", "9,7,3,946684800", "2,50,5.0,1e9"];
  const { ratings, skipped } = await read([HEADER, ...rows].join("\n"));
  expect(listRatings(ratings)).toEqual([
    { userId: 9, movieId: 50, stars: 4.5, year: 1970 },
    { userId: 9, movieId: 7, stars: 3, year: 2000 },
    { userId: 2, movieId: 7, stars: 0.5, year: 1999 },
    { userId: 2, movieId: 50, stars: 5, year: 2001 },
  ]);
  expect(ratings.indptr).toEqual(Uint32Array.of(0, 2, 4));
  expect(skipped).toEqual({ ofUnknownFilms: 0, repeated: 0 });
});

test("a film rated again keeps the last rating of the file, whatever its time", async () => {
  const rows = ["1,7,1,900000000", "1,50,2,0", "2,7,3,0", "1,7,4,0"];
  const { ratings, skipped } = await read([HEADER, ...rows].join("\n"));
  expect(listRatings(ratings).filter(({ userId }) => userId === 1)).toEqual([
    { userId: 1, movieId: 7, stars: 4, year: 1970 },
    { userId: 1, movieId: 50, stars: 2, year: 1970 },
  ]);
  expect(skipped.repeated).toBe(1);
});

test("ratings of unknown films are counted, and a person with no others is nobody", async () => {
  const { ratings, skipped } = await read([HEADER, "5,999,3,0", "6,7,3,0", "6,998,3,0"].join("\n"));
  expect(skipped).toEqual({ ofUnknownFilms: 2, repeated: 0 });
  expect(ratings.users.ids).toEqual(Uint32Array.of(6));
});

test("a file without ratings has no people", async () => {
  const { ratings } = await read(`${HEADER}\n`);
  expect({ ...ratings, users: ratings.users.size }).toEqual({
    users: 0,
    indptr: Uint32Array.of(0),
    items: new Uint32Array(0),
    halfStars: new Uint8Array(0),
    years: new Uint16Array(0),
  });
});

const newYear = fc.integer({ min: 1970, max: 2369 }).map((year) => Date.UTC(year, 0, 1) / 1000);
const timestamp = fc.oneof(
  fc.integer({ min: 0, max: LAST_SECOND }),
  newYear,
  newYear.map((second) => Math.max(0, second - 1)),
);
const rating = fc.record({
  userId: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 0xffffffff })),
  movieId: fc.constantFrom(...MOVIE_IDS, 51, 0),
  stars: fc.integer({ min: 1, max: 10 }).map((half) => half / 2),
  timestamp,
});

interface Row {
  userId: number;
  movieId: number;
  stars: number;
  timestamp: number;
}

const format = (rows: Row[]) =>
  `${HEADER}\n${rows.map((r) => `${r.userId},${r.movieId},${r.stars},${r.timestamp}\n`).join("")}`;

/** A map of people and the last rating of each film of theirs, people and films as they first come up. */
function gatherByMap(rows: Row[]) {
  const users = new Map<number, Map<number, object>>(rows.map(({ userId }) => [userId, new Map()]));
  const known = rows.filter(({ movieId }) => MOVIE_IDS.includes(movieId));
  for (const { userId, movieId, stars, timestamp } of known) {
    const year = new Date(timestamp * 1000).getUTCFullYear();
    users.get(userId)?.set(movieId, { userId, movieId, stars, year });
  }
  const ratings = [...users.values()].flatMap((films) => [...films.values()]);
  const skipped = { ofUnknownFilms: rows.length - known.length, repeated: known.length - ratings.length };
  return { ratings, skipped };
}

test("any ratings come out as a map of people and films holds them, with years of the UTC calendar", async () => {
  const file = await writeTempFile("ratings.csv", "");
  const property = fc.asyncProperty(fc.array(rating, { maxLength: 40 }), async (rows) => {
    await writeFile(file, format(rows));
    const { ratings, skipped } = await readRatings(pool, file, MOVIES);
    expect({ ratings: listRatings(ratings), skipped }).toEqual(gatherByMap(rows));
    expect(Array.from(ratings.users.ids).every((_, u) => ratings.indptr[u] < ratings.indptr[u + 1])).toBe(true);
  });
  await fc.assert(property, { numRuns: 300 });
});

test("ratings that stand person by person and the same in disorder are alike", async () => {
  const file = await writeTempFile("ratings.csv", "");
  const property = fc.asyncProperty(fc.array(rating, { maxLength: 40 }), async (rows) => {
    const people = [...new Set(rows.map(({ userId }) => userId))];
    const grouped = people.flatMap((person) => rows.filter(({ userId }) => userId === person));
    await writeFile(file, format(rows));
    const inDisorder = await readRatings(pool, file, MOVIES);
    await writeFile(file, format(grouped));
    expect(await readRatings(pool, file, MOVIES)).toEqual(inDisorder);
  });
  await fc.assert(property, { numRuns: 200 });
});

test("people stand in the order of their first rows, whatever the rows between tell", async () => {
  const { ratings } = await read([HEADER, "4,999,3,0", "3,7,3,0", "5,999,1,0", "4,7,3,0", "3,50,1,0"].join("\n"));
  expect(listRatings(ratings).map(({ userId, movieId }) => [userId, movieId])).toEqual([
    [4, 7],
    [3, 7],
    [3, 50],
  ]);
});

test("what was read before stays as it was when the same pool reads another file", async () => {
  const first = await read([HEADER, "1,7,1,0", "2,50,2,0"].join("\n"));
  const before = listRatings(first.ratings);
  const rows = Array.from({ length: 3000 }, (_, r) => `${r},50,5,1e9`);
  await read([HEADER, ...rows].join("\n"));
  expect(listRatings(first.ratings)).toEqual(before);
});

test("a packed file gives what the plain one does", async () => {
  const text = [HEADER, "9,50,4.5,0", "2,7,0.5,946684799", "9,7,3,946684800", "2,50,5.0,1e9"].join("\n");
  const packed = await writeTempFile("ratings.csv.gz", gzipSync(text));
  expect(await readRatings(pool, packed, MOVIES)).toEqual(await read(text));
  const bad = await writeTempFile("ratings.csv.gz", gzipSync(`${text}\n1,7,6,0\n`));
  const message = 'ratings.csv.gz:6: rating "6", expected a half star between 0.5 and 5';
  await expect(readRatings(pool, bad, MOVIES)).rejects.toThrow(new DataError(message));
});

test("more ratings than the first columns hold are all kept", async () => {
  const rows = Array.from({ length: 5000 }, (_, r) => `${r},${MOVIE_IDS[r % 3]},${((r % 10) + 1) / 2},${r * 1e6}\n`);
  const { ratings } = await read(`${HEADER}\n${rows.join("")}`);
  expect(ratings.items).toEqual(Uint32Array.from({ length: 5000 }, (_, r) => r % 3));
  expect(ratings.halfStars).toEqual(Uint8Array.from({ length: 5000 }, (_, r) => (r % 10) + 1));
  expect(ratings.years).toEqual(Uint16Array.from({ length: 5000 }, (_, r) => new Date(r * 1e9).getUTCFullYear()));
  expect(ratings.users.id(4999)).toBe(4999);
});

describe("a bad rating names its line", () => {
  const stars = "expected a half star between 0.5 and 5";
  test.each([
    ["1,7,6,0", `rating "6", ${stars}`],
    ["1,7,5.5,0", `rating "5.5", ${stars}`],
    ["1,7,0,0", `rating "0", ${stars}`],
    ["1,7,0.75,0", `rating "0.75", ${stars}`],
    ["1,7,-1,0", `rating "-1", ${stars}`],
    ["1,7,abc,0", `rating "abc", ${stars}`],
    ["1,7,,0", `rating "", ${stars}`],
    ["1,7,NaN,0", `rating "NaN", ${stars}`],
    ["1.5,7,3,0", 'userId "1.5", expected a whole number'],
    ["-1,7,3,0", 'userId "-1", expected a whole number'],
    ["1,tt7,3,0", 'movieId "tt7", expected a whole number'],
    ["1,4294967296,3,0", 'movieId "4294967296", expected a whole number'],
    ["1,7,3,-1", 'timestamp "-1", expected seconds since 1970'],
    ["1,7,3,0.5", 'timestamp "0.5", expected seconds since 1970'],
    ["1,7,3,2009-01-01", 'timestamp "2009-01-01", expected seconds since 1970'],
    ["1,7,3,1529962905000", 'timestamp "1529962905000", expected seconds since 1970'],
    [`1,7,3,${LAST_SECOND + 1}`, `timestamp "${LAST_SECOND + 1}", expected seconds since 1970`],
    ["1,7,3", '3 fields in "1,7,3", expected 4'],
    ["1,7,3.", '3 fields in "1,7,3.", expected 4'],
    ["1", '1 fields in "1", expected 4'],
    ["1,7,3,0,9", '5 fields in "1,7,3,0,9", expected 4'],
    ["99,999,6,0", `rating "6", ${stars}`],
  ])("%s", async (row, message) => {
    const text = `${HEADER}\r\n1,7,3,0\r\n${row}\r\n2,7,3,0\r\n`;
    await expect(read(text)).rejects.toThrow(new DataError(`ratings.csv:3: ${message}`));
  });

  test.each(["userId", "movieId", "rating", "timestamp"])("a file without %s", async (column) => {
    const header = HEADER.replace(column, "other");
    await expect(read(`${header}\n1,7,3,0\n`)).rejects.toThrow(
      new DataError(`ratings.csv:1: columns "${header}", expected a column "${column}"`),
    );
  });
});
