import { expect, test } from "vitest";
import { type ZipEntry, zipOf } from "@/lib/zip.fixture";
import { MAX_BYTES } from "./decode-text";
import { readImport } from "./read-import";

const RATINGS = "Date,Name,Year,Letterboxd URI,Rating\n2024-01-15,Heat,1995,x,4\n";
const WATCHED = "Date,Name,Year,Letterboxd URI\n2024-01-15,Ronin,1998,x\n";

const read = (entries: ZipEntry[]) =>
  readImport("letterboxd.zip", zipOf(entries.map((entry) => ({ data: RATINGS, ...entry }))));

test("the files of Letterboxd's export are read, ratings last; what was deleted, lists and the profile are not", async () => {
  const files = await read([
    { name: "ratings.csv" },
    { name: "deleted/ratings.csv", data: "broken" },
    { name: "orphaned/diary.csv", data: "broken" },
    { name: "likes/films.csv", data: WATCHED },
    { name: "lists/watchlist.csv", data: "broken" },
    { name: "profile.csv", data: "broken" },
    { name: "watched.csv", data: WATCHED },
  ]);
  expect(files.map(({ fileName, format, rows }) => [fileName, format, rows.map(({ title }) => title)])).toEqual([
    ["watched.csv", "letterboxd-watched", ["Ronin"]],
    ["ratings.csv", "letterboxd-ratings", ["Heat"]],
  ]);
});

test("all may stand in one folder", async () => {
  expect(await read([{ name: "letterboxd-someone-2024/ratings.csv" }])).toHaveLength(1);
});

test.each<[string, ZipEntry[]]>([
  ["letterboxd.zip: other files, expected one of", [{ name: "xl/workbook.xml" }]],
  ["letterboxd.zip: other files, expected one of", [{ name: "deleted/ratings.csv" }]],
  ["letterboxd.zip, ratings.csv: it twice, expected it once", [{ name: "ratings.csv" }, { name: "a/ratings.csv" }]],
  ["letterboxd.zip, ratings.csv: an encrypted file", [{ name: "ratings.csv", encrypted: true }]],
  [`${MAX_BYTES + 1} bytes, expected at most`, [{ name: "ratings.csv", data: " ".repeat(MAX_BYTES + 1) }]],
  ["expected a whole zip file", [{ name: "ratings.csv", data: " ".repeat(MAX_BYTES + 1), claimedSize: 100 }]],
  ["expected a whole zip file", [{ name: "../ratings.csv" }]],
  ["expected a whole zip file", [{ name: "/ratings.csv" }]],
])("refused: %s", async (message, entries) => {
  await expect(read(entries)).rejects.toThrow(message);
});

test("half a zip file is refused", async () => {
  const bytes = zipOf([{ name: "ratings.csv", data: RATINGS }]);
  await expect(readImport("a.zip", bytes.subarray(0, bytes.length / 2))).rejects.toThrow("expected a whole zip file");
});
