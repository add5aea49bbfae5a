import { writeFile } from "node:fs/promises";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { MAX_LINE_BYTES, withCsvFile } from "./csv-file";
import { DataError } from "./data-error";
import { openNumericCsv } from "./numeric-csv";
import { readShares, splitShares } from "./numeric-csv.fixture";
import { writeTempFile } from "./temp-files.fixture";

const pools = [new KernelPool(1), new KernelPool(2)];
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

/** The rows, or the sentence that says what is wrong. */
async function outcome(pool: KernelPool, file: string, rangeBytes?: number): Promise<number[][] | string> {
  return readShares(pool, file, rangeBytes).catch((error: unknown) => {
    if (error instanceof DataError) return error.message;
    throw error;
  });
}

function expectedOutcome(text: string): number[][] | string {
  const rows = splitShares(text);
  return typeof rows === "string" ? rows : rows.map(({ id, share }) => [Number(id), Math.fround(Number(share))]);
}

/** Whatever the ranges and threads, the text gives what splitting it gives. */
async function expectAlways(file: string, text: string, rangeSizes: readonly (number | undefined)[]): Promise<void> {
  await writeFile(file, text);
  const expected = expectedOutcome(text);
  for (const rangeBytes of rangeSizes) {
    for (const pool of pools) {
      const got = await outcome(pool, file, rangeBytes);
      expect({ text, rangeBytes, got }).toEqual({ text, rangeBytes, got: expected });
    }
  }
}

const rangeSize = fc.integer({ min: 1, max: 64 });
const lineEnd = fc.constantFrom("\n", "\r\n");
const blank = fc.constantFrom("", "", "", "\n", "\r\n", "\n\n\n", "\r\n\n");
const share = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }).map((share) => Math.abs(share).toPrecision(10)),
  fc.constantFrom("0", "1", "0.25", "2.5E-4"),
);
const goodRow = fc
  .tuple(
    fc.integer({ min: 0, max: 0xffffffff }),
    share,
    fc.string({ maxLength: 3, unit: fc.constantFrom("x", "é", '"') }),
  )
  .map((fields) => fields.join(","));
const badRow = fc.constantFrom("1", "1,2.", "-1,1,x", "1,x,x", "1,1,x,", "4294967296,1,", " ", "1,1e999,", ",,");
const HEADER = "id,share,other";

const join = (rows: readonly (readonly [string, string, string])[]) => rows.map((parts) => parts.join("")).join("");

describe("ranges of any size give what one range gives", () => {
  test("of rows with blank lines anywhere", async () => {
    const file = await writeTempFile("numbers.csv", "");
    const rows = fc.array(fc.tuple(blank, goodRow, lineEnd), { maxLength: 15 });
    const finish = fc.constantFrom("", "1,1,", "1,1,x\r", "\r", "\n\n");
    const property = fc.asyncProperty(rows, lineEnd, finish, rangeSize, async (rows, headerEnd, finish, rangeBytes) => {
      await expectAlways(file, HEADER + headerEnd + join(rows) + finish, [undefined, rangeBytes]);
    });
    await fc.assert(property, { numRuns: 200 });
  });

  test("of rows some of which are bad: the first in the file is named, by its own line", async () => {
    const file = await writeTempFile("numbers.csv", "");
    const row = fc.oneof({ weight: 5, arbitrary: goodRow }, { weight: 1, arbitrary: badRow });
    const rows = fc.array(fc.tuple(blank, row, lineEnd), { minLength: 1, maxLength: 25 });
    const property = fc.asyncProperty(rows, rangeSize, fc.boolean(), async (rows, rangeBytes, isCut) => {
      const text = `${HEADER}\n${join(rows)}`;
      await expectAlways(file, isCut ? text.slice(0, -rangeBytes) : text, [undefined, rangeBytes]);
    });
    await fc.assert(property, { numRuns: 200 });
  });

  test("of any text at all, which brings its rows or a DataError", async () => {
    const file = await writeTempFile("numbers.csv", "");
    const unit = fc.constantFrom(
      ...["id,share\n", "id", "share", "1", "0.5", ",", ",", "\n", "\r", "\n", "\r\n", "e", "-", " ", '"', "\0"],
    );
    const property = fc.asyncProperty(fc.string({ unit, maxLength: 20 }), rangeSize, async (text, rangeBytes) => {
      await expectAlways(file, `id,share\n${text}`, [undefined, rangeBytes]);
    });
    await fc.assert(property, { numRuns: 300 });
  });

  test("at every cut of one text", async () => {
    const file = await writeTempFile("numbers.csv", "");
    const text = "\uFEFFother,share,id\r\n\r\nx,0.5,1\r\n\n\n,1e-3,4294967295\né,00.25,007\r\n\r\nx,1,0";
    const rangeSizes = Array.from({ length: 64 }, (_, r) => r + 1);
    await expectAlways(file, text, rangeSizes);
  });

  test("of the count of lines after the header, blank ones among them", async () => {
    for (const [rest, count] of [
      ["", 0],
      ["\n", 1],
      ["1,1", 1],
      ["1,1\n", 1],
      ["1,1\r\n\r\n\n2,2\r\n", 4],
    ] as const) {
      const file = await writeTempFile("numbers.csv", `id,share\n${rest}`);
      for (const rangeBytes of [undefined, 1, 2, 3, 5]) {
        const open = withCsvFile(file, (csv) => openNumericCsv(pools[1], csv, undefined, rangeBytes));
        expect({ rest, rangeBytes, lines: (await open).lines }).toEqual({ rest, rangeBytes, lines: count });
      }
    }
  });
});

describe("a bad row in a later range names its line", () => {
  const ROW = "1234,0.25\n";

  test.each([
    ["the 3rd range", ROW.repeat(5), 7],
    ["the 10th range", ROW.repeat(19), 21],
    ["the 10th range, after blank lines", `${ROW}\n\n${ROW}\r\n`.repeat(7), 37],
    ["the 10th range, after lines that end in CRLF", ROW.replace("\n", "\r\n").repeat(18), 20],
    ["a range of its own, after blank lines alone", "\n".repeat(100), 102],
  ])("%s", async (_, before, line) => {
    const file = await writeTempFile("numbers.csv", `id,share\n${before}1,x\n${ROW.repeat(9)}2,y\n`);
    for (const pool of pools) {
      const message = `numbers.csv:${line}: share "x", expected a number`;
      expect(await outcome(pool, file, 2 * ROW.length)).toBe(message);
    }
  });

  test("the first of the file's bad rows is named when all ranges have one", async () => {
    const rows = Array.from({ length: 50 }, (_, r) => `${r},0.5\n\n${r},bad ${r}\n`);
    const file = await writeTempFile("numbers.csv", `id,share\n${ROW.repeat(30)}${rows.join("")}`);
    for (const pool of pools) {
      expect(await outcome(pool, file, 16)).toBe('numbers.csv:34: share "bad 0", expected a number');
    }
  });
});

describe.each([
  ["its first number", (zeros: string) => `${zeros}7,1\n`],
  ["its last number", (zeros: string) => `7,1.${zeros}\n`],
])("a line that is long by %s", (_, format) => {
  const HEAD = "id,share\n1,1\n\n";
  const row = (bytes: number) => format("0".repeat(bytes - format("").length));

  test("is read up to 64 KiB wherever it begins in a range", async () => {
    const text = HEAD + row(MAX_LINE_BYTES) + row(MAX_LINE_BYTES);
    const file = await writeTempFile("numbers.csv", text);
    for (const rangeBytes of [undefined, 500, 999, 65_536]) {
      for (const pool of pools) expect(await outcome(pool, file, rangeBytes)).toEqual(expectedOutcome(text));
    }
  });

  test("has no end where it is longer", async () => {
    const file = await writeTempFile("numbers.csv", `${HEAD}2,2\n${row(MAX_LINE_BYTES + 2000)}3,3\n`);
    for (const rangeBytes of [500, 999]) {
      for (const pool of pools) {
        const message = "numbers.csv:5: a line without an end, expected lines of numbers";
        expect(await outcome(pool, file, rangeBytes)).toBe(message);
      }
    }
  });
});
