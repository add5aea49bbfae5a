import fc from "fast-check";
import { expect, test } from "vitest";
import { ImportError } from "./import-error";
import { bytesOf, facts, read, URI } from "./read.fixture";
import { readImport } from "./read-import";

test("columns are read by name: in any order and case, among others, with a mark before and CRLF after", async () => {
  const file = await read(
    "x.csv",
    "\uFEFFrating,Mine,NAME,Letterboxd URI,year\r",
    `5,"a,b",Heat,${URI},1995\r`,
    "\r",
    `4,,Ronin,${URI},1998\r`,
  );
  expect(facts(file)).toEqual([
    { row: 2, title: "Heat", year: 1995, rating: 5 },
    { row: 4, title: "Ronin", year: 1998, rating: 4 },
  ]);
});

test("a spreadsheet may have put semicolons or tabs between the cells, and commas into numbers", async () => {
  for (const between of [";", "\t"]) {
    const lines = [
      ["Name", "Year", "Letterboxd URI", "Rating"],
      ["Heat, or not", "1995", URI, "4,5"],
    ];
    const file = await read("ratings.csv", ...lines.map((cells) => cells.join(between)));
    expect(facts(file)).toEqual([{ row: 2, title: "Heat, or not", year: 1995, rating: 4.5 }]);
  }
});

test("cells that cannot be read are reported and count as empty", async () => {
  const file = await read(
    "diary.csv",
    "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date",
    `2024-01-15,Heat,1995,${URI},7,,,2024-02-30`,
    `yesterday,Ronin,98,${URI},4,,,2024-01-14`,
    `2024-01-15,,1995,${URI},3,,,`,
    `2024-01-15,Heat,1995,${URI},3,,,,,more`,
    `2024-01-15,${"a".repeat(501)},1995,${URI},3,,,`,
  );
  expect(file.problems.splice(6)).toMatchObject([
    { row: 6, column: "Name", expected: "at most 500 characters" },
    { row: 6, column: "Date", expected: "a film" },
  ]);
  expect(file.problems).toEqual([
    { row: 2, column: "Rating", got: '"7"', expected: "half stars from 0.5 to 5" },
    { row: 2, column: "Watched Date", got: '"2024-02-30"', expected: 'a day such as "2024-01-31"' },
    { row: 3, column: "Year", got: '"98"', expected: "a year" },
    { row: 3, column: "Date", got: '"yesterday"', expected: 'a day such as "2024-01-31"' },
    { row: 4, column: "Date", got: `"2024-01-15,,1995,${URI},3,,,"`, expected: "a film" },
    { row: 5, column: "", got: "10 cells", expected: "8" },
  ]);
  expect(facts(file)).toEqual([
    { row: 2, title: "Heat", year: 1995, ratedAt: "2024-01-15", seen: true },
    { row: 3, title: "Ronin", rating: 4, seen: true, watchedOn: "2024-01-14" },
  ]);
});

test.each(["0", "5.5", "4.7", "-1", "four", "4e0", "½"])(
  "a Letterboxd rating %j is reported, and its row left out",
  async (rating) => {
    const file = await read("ratings.csv", "Name,Year,Letterboxd URI,Rating", `A,2000,x,4`, `B,2000,x,${rating}`);
    expect(file.rows.map(({ title }) => title)).toEqual(["A"]);
    expect(file.problems).toEqual([
      { row: 3, column: "Rating", got: JSON.stringify(rating), expected: "half stars from 0.5 to 5" },
    ]);
    expect(file.skipped.unrated).toBe(0);
  },
);

const A_KNOWN_FILE = "expected a file from Letterboxd, IMDb, MovieLens, TMDB or Netflix, or our own export";

test.each([
  ["a.csv", "", "a.csv: an empty file, expected a header and rows below it"],
  ["a.csv", "id,name\n1,x\n", `a.csv: the columns "id, name", ${A_KNOWN_FILE}`],
  ["a.csv", "a;b,c;d;e;f;g\n1;2\n", `a.csv: the columns "a, b,c, d, e" and 2 more, ${A_KNOWN_FILE}`],
  ["a.csv", `${"x".repeat(500)},b\n`, `a.csv: the columns "${"x".repeat(80)}…", ${A_KNOWN_FILE}`],
  ["page.csv", "<!DOCTYPE html>\n<p>Sign in</p>", `page.csv: a first line "<!DOCTYPE html>", ${A_KNOWN_FILE}`],
  [
    "ratings.csv",
    "Name,Year,Letterboxd URI,Rating\n",
    "ratings.csv: no rows below the header, expected at least one film",
  ],
  [
    "ratings.csv",
    "Name,Year,Letterboxd URI,Rating\nA,2000,x,\nB,2000,x,9\n",
    'ratings.csv: no film, but rows: 1 without a rating, 1 that cannot be read (row 3: "9", expected half stars from 0.5 to 5), expected at least one film',
  ],
  [
    "h.csv",
    "Title,Date\nDark: Season 1: Secrets,1/2/24\n",
    "h.csv: no film, but rows: 1 of television, expected at least one film",
  ],
  [
    "ratings.csv",
    'Name,Year,Letterboxd URI,Rating\nA,2000,x,4\n"B,2000,x,4\n',
    'ratings.csv, row 3: a quote that is not closed properly, expected "text" in quotes',
  ],
])("%s with %j is an error that says why", async (fileName, text, message) => {
  const failure = readImport(fileName, bytesOf(text));
  await expect(failure).rejects.toThrow(ImportError);
  await expect(failure).rejects.toThrow(message);
});

test("a hundred thousand rows are read, and no more", async () => {
  const textOf = (rows: number) => `Name,Year,Letterboxd URI,Rating\n${"A,2000,x,4\n".repeat(rows)}`;
  expect((await readImport("ratings.csv", bytesOf(textOf(100_000))))[0].rows).toHaveLength(100_000);
  const text = textOf(100_001);
  await expect(readImport("ratings.csv", bytesOf(text))).rejects.toThrow("more than 100000 rows");
});

test("whatever bytes come, they are read or refused by an ImportError", async () => {
  const header = fc.constantFrom(
    "Title,Date\n",
    "Name,Year,Letterboxd URI,Rating\n",
    "Title;imdbID\n",
    "{",
    "PK\x03\x04",
    "\uFEFF",
  );
  const sign = fc.oneof(fc.constantFrom(..."\",;\t\n\r'=-1 "), fc.string({ unit: "binary", minLength: 1 }));
  await fc.assert(
    fc.asyncProperty(header, fc.string({ unit: sign }), fc.uint8Array({ maxLength: 3 }), async (start, text, end) => {
      try {
        const files = await readImport("watched.csv", Buffer.concat([Buffer.from(start + text), end]));
        expect(files.some(({ rows }) => rows.length > 0)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(ImportError);
      }
    }),
    { numRuns: 500 },
  );
});
