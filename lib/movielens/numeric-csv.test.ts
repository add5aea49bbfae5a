import { writeFile } from "node:fs/promises";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { DataError } from "./data-error";
import { readShares, splitShares } from "./numeric-csv.fixture";
import { writeTempFile } from "./temp-files.fixture";

const pool = new KernelPool(2);
afterAll(() => pool.close());

const readText = async (text: string) => readShares(pool, await writeTempFile("numbers.csv", text));

/** Floats from the one to the other; neither is below 0. */
function stepsBetween(a: number, b: number): number {
  const [p, q] = new Int32Array(Float32Array.of(a, b).buffer);
  return Math.abs(p - q);
}

/** Numbers of up to 15 digits come out exact, of longer ones the last place may differ. */
function expectShare(share: number, text: string): void {
  const digits = text.replace(/e.*$/i, "").replace(".", "").replace(/^0+/, "");
  const allowed = digits.length > 15 ? 1 : 0;
  const isSame = stepsBetween(share, Math.fround(Number(text))) <= allowed;
  expect({ text, share, isSame }).toEqual({ text, share, isSame: true });
}

async function expectAsSplit(file: string, text: string): Promise<void> {
  await writeFile(file, text);
  const rows = await readShares(pool, file);
  const expected = splitShares(text) as { id: string; share: string }[];
  expect(rows.map(([id]) => id)).toEqual(expected.map(({ id }) => Number(id)));
  for (const [r, [, share]] of rows.entries()) expectShare(share, expected[r].share);
}

const digits = (maxLength: number) => fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength });
const zeros = (most: number) => fc.nat(most).map((count) => "0".repeat(count));
const idText = fc.tuple(zeros(20), fc.integer({ min: 0, max: 0xffffffff })).map(([zeros, id]) => `${zeros}${id}`);
const exponent = fc
  .tuple(fc.constantFrom("e", "E", "e+", "E+", "e-", "E-"), zeros(6), fc.nat(60))
  .map((e) => e.join(""));
const shareText = fc.oneof(
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((share) => String(Math.abs(share))),
  fc.float({ min: 0, noNaN: true, noDefaultInfinity: true }).map((share) => String(Math.abs(share))),
  digits(25),
  fc.tuple(digits(25), digits(25)).map((parts) => parts.join(".")),
  fc.tuple(zeros(20), zeros(40), digits(25)).map(([before, after, last]) => `${before}0.${after}${last}`),
  fc.tuple(zeros(40), digits(25)).map((parts) => parts.join("")),
  fc.tuple(digits(25), exponent).map((parts) => parts.join("")),
  fc.tuple(digits(12), digits(13), exponent).map(([whole, fraction, e]) => `${whole}.${fraction}${e}`),
  fc.constantFrom("0", "1", "0.5", "2.5E-4", "007.50", "9007199254740993", "0e99999", "1e-99999"),
);
const end = fc.constantFrom("\n", "\n", "\r\n", "\n\n", "\r\n\r\n", "\n\r\n");
const csvRow = fc.record({ id: idText, share: shareText, other: fc.constantFrom("", "x", '"quoted"', "é", "1"), end });

describe("the values are those that come from splitting strings", () => {
  test("whatever the numbers, the columns' order, the line ends and the file's end", async () => {
    const file = await writeTempFile("numbers.csv", "");
    const order = fc.shuffledSubarray(["id", "share", "other"] as const, { minLength: 3 });
    const property = fc.asyncProperty(
      fc.array(csvRow, { maxLength: 12 }),
      order,
      fc.constantFrom("", "\uFEFF"),
      end,
      fc.constantFrom(undefined, "", "\r"),
      async (rows, header, mark, headerEnd, lastEnd) => {
        const lines = rows.map((row) => header.map((name) => row[name]).join(",") + row.end).join("");
        const text = mark + header.join(",") + headerEnd + lines;
        await expectAsSplit(file, lastEnd === undefined ? text : text.replace(/[\r\n]+$/, lastEnd));
      },
    );
    await fc.assert(property, { numRuns: 500 });
  });

  test("whatever the numbers, in a file of many ranges", async () => {
    const file = await writeTempFile("numbers.csv", "");
    const rows = fc.sample(fc.tuple(idText, shareText, end), { numRuns: 500, seed: 1 });
    const block = rows.map(([id, share, end]) => `${id},${share}${end}`).join("");
    const expected = (splitShares(`id,share\n${block}`) as { id: string; share: string }[]).map(({ id, share }) => ({
      id: Number(id),
      share: Math.fround(Number(share)),
    }));
    const copies = Math.ceil((9 * 2 ** 20) / block.length);
    await writeFile(file, `\uFEFFid,share\n${block.repeat(copies).trimEnd()}`);
    const read = await readShares(pool, file);
    const differences = read.filter(([id, share], row) => {
      const same = expected[row % expected.length];
      return id !== same.id || stepsBetween(share, same.share) > 1;
    });
    expect({ rows: read.length, differences }).toEqual({ rows: copies * expected.length, differences: [] });
  });

  test("a header between quotes names its columns, and of a name that stands twice the first is meant", async () => {
    expect(await readText('\uFEFF"id","share"\r\n7,0.5')).toEqual([[7, 0.5]]);
    expect(await readText("id,share,id\n7,0.5,x\n")).toEqual([[7, 0.5]]);
  });

  test("a header alone has no rows, with or without its line's end", async () => {
    for (const text of ["id,share", "id,share\n", "\uFEFFid,share", "id,share\r\n\r\n", "id,share\r", "id,share\n\r"]) {
      expect(await readText(text)).toEqual([]);
    }
  });
});

describe("what cannot be read names its line", () => {
  test.each([
    ["an empty file", "", '1: columns "", expected a column "id"'],
    ["a byte order mark alone", "\uFEFF", '1: columns "", expected a column "id"'],
    ["a missing column", "id,weight\n1,2\n", '1: columns "id,weight", expected a column "share"'],
    ["a value out of range", "id,share\n1,1\n\n4294967296,1\n", '4: id "4294967296", expected a whole number'],
    ["a value between steps", "id,share\r\n1.5,1\r\n", '2: id "1.5", expected a whole number'],
    ["a value that is no number", "share,id\n1,1\nx,2\n", '3: share "x", expected a number'],
    ["a whole number with a point", "id,share\n1.0,1\n", '2: id "1.0", expected a whole number'],
    ["a whole number with an exponent", "id,share\n1e3,1\n", '2: id "1e3", expected a whole number'],
    ["a value with a blank", "id,share\n 1,1\n", '2: id " 1", expected a whole number'],
    ["a value of other letters", "id,share\n1,½é\n", '2: share "½é", expected a number'],
    ["a value between quotes", 'id,share\n1,"1"\n', '2: share "\\"1\\"", expected a number'],
    ["a negative value", "id,share\n1,-1\n", '2: share "-1", expected a number'],
    ["a number too large to hold", "id,share\n1,1e999\n", '2: share "1e999", expected a number'],
    ["an empty value", "id,share\n,1\n", '2: id "", expected a whole number'],
    ["an empty value at the end", "id,share\n1,\n", '2: share "", expected a number'],
    ["the first of two bad values", "id,share\n-,-\n", '2: id "-", expected a whole number'],
    ["a row too long", "id,share\n1,1\n1,1,1\n", '3: 3 fields in "1,1,1", expected 2'],
    ["a row too long by an empty field", "id,share\n1,1,\n", '2: 3 fields in "1,1,", expected 2'],
    ["a row cut short", "id,share\n1,1\n2", '3: 1 fields in "2", expected 2'],
    ["a row cut short within a number", "a,id,share\n1,1,1\n1,2.", '3: 2 fields in "1,2.", expected 3'],
    ["a row too long with a bad number", "id,share\nx,1,1\n", '2: 3 fields in "x,1,1", expected 2'],
    ["a row of blanks", "id,share\n  \n", '2: 1 fields in "  ", expected 2'],
    ["a carriage return too many", "id,share\n1,1\r\r\n", '2: share "1\\r", expected a number'],
  ])("%s", async (_, text, message) => {
    await expect(readText(text)).rejects.toThrow(new DataError(`numbers.csv:${message}`));
  });

  test.each([
    "",
    ".5",
    "5.",
    "1.2.3",
    "+1",
    "1 ",
    "1e",
    "1e+",
    "e5",
    "1e5.5",
    "0x1F",
    "1_000",
    "Infinity",
    "NaN",
    "1\0",
  ])("%j is no number", async (share) => {
    const message = `numbers.csv:2: share ${JSON.stringify(share)}, expected a number`;
    await expect(readText(`id,share\n1,${share}\n`)).rejects.toThrow(new DataError(message));
  });

  test("a bad row far beyond the first range", async () => {
    const text = `id,share\n${"12345678,0.25\n".repeat(700_000)}1,-1\n`;
    await expect(readText(text)).rejects.toThrow(new DataError('numbers.csv:700002: share "-1", expected a number'));
  });

  test("a line without an end", async () => {
    const endless = "1".repeat(3 * 2 ** 20);
    for (const [before, line] of [
      ["", 1],
      ["id,share\n", 2],
      ["id,share\n1,1\n\n2,2\n", 5],
    ] as const) {
      await expect(readText(before + endless)).rejects.toThrow(
        new DataError(`numbers.csv:${line}: a line without an end, expected lines of numbers`),
      );
    }
  });

  test("a file that is not there is the caller's to explain", async () => {
    const file = await writeTempFile("numbers.csv", "");
    await expect(readShares(pool, `${file}.gone`)).rejects.toMatchObject({ code: "ENOENT" });
  });
});
