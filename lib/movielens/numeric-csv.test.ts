import { writeFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DataError } from "./data-error";
import { ID, type NumericColumn, scanNumericCsv } from "./numeric-csv";
import { writeTempFile } from "./temp-files.fixture";

const COLUMNS: NumericColumn[] = [
  { name: "id", ...ID },
  { name: "share", min: 0, max: Number.MAX_VALUE, expected: "a number" },
];

async function scan(file: string) {
  const rows: number[][] = [];
  const lines: number[] = [];
  await scanNumericCsv(file, COLUMNS, (values, line) => {
    rows.push([...values]);
    lines.push(line);
  });
  return { rows, lines };
}

const scanText = async (text: string) => scan(await writeTempFile("numbers.csv", text));

/** The same by splitting strings. */
function scanBySplitting(text: string) {
  const [header, ...lines] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const fields = header.split(",");
  const rows: number[][] = [];
  const numbers: number[] = [];
  lines.forEach((line, l) => {
    if (line === "") return;
    const values = line.split(",").map(Number);
    rows.push(COLUMNS.map(({ name }) => values[fields.indexOf(name)]));
    numbers.push(l + 2);
  });
  return { rows, lines: numbers };
}

const idText = fc.integer({ min: 0, max: 0xffffffff }).map(String);
const shareText = fc.oneof(
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((share) => String(Math.abs(share))),
  fc.constantFrom("0", "1", "0.5", "2.5E-4", "007.50", "0.02500000000000000001", "12345678901234567890"),
);
const end = fc.constantFrom("\n", "\n", "\r\n", "\n\n", "\r\n\r\n");
const csvRow = fc.record({ id: idText, share: shareText, other: fc.constantFrom("", "x", '"quoted"', "é", "1"), end });
type CsvRow = { id: string; share: string; other: string; end: string };

function format(rows: CsvRow[], header: readonly (keyof CsvRow)[], headerEnd: string, isFinished: boolean): string {
  const text = rows.map((row) => header.map((name) => row[name]).join(",") + row.end).join("");
  const whole = header.join(",") + headerEnd + text;
  return isFinished ? whole : whole.replace(/[\r\n]+$/, "");
}

describe("the values are those that come from splitting strings", () => {
  const order = fc.shuffledSubarray(["id", "share", "other"] as const, { minLength: 3 });
  const mark = fc.constantFrom("", "\uFEFF");

  test("whatever the numbers, the columns' order, the line ends and the file's end", async () => {
    const file = await writeTempFile("numbers.csv", "");
    const property = fc.asyncProperty(
      fc.array(csvRow, { maxLength: 12 }),
      order,
      mark,
      end,
      fc.boolean(),
      async (rows, header, mark, headerEnd, isFinished) => {
        const text = mark + format(rows, header, headerEnd, isFinished);
        await writeFile(file, text);
        expect(await scan(file)).toMatchObject(scanBySplitting(text));
      },
    );
    await fc.assert(property, { numRuns: 300 });
  });

  test("wherever the ends of its 1 MiB buffer fall in a larger file", async () => {
    const file = await writeTempFile("numbers.csv", "");
    const property = fc.asyncProperty(
      fc.array(csvRow, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 60 }),
      mark,
      fc.boolean(),
      async (rows, padding, mark, isFinished) => {
        const block = rows.map((row) => `${row.id},${row.share}${row.end}`).join("");
        const blocks = block.repeat(Math.ceil((1.5 * 2 ** 20) / block.length));
        const text = `${mark}id,share\n${"\n".repeat(padding)}${isFinished ? blocks : blocks.trimEnd()}`;
        await writeFile(file, text);
        const { rows: expected, lines } = scanBySplitting(text);
        const fractions = [0];
        let row = 0;
        let differences = 0;
        await scanNumericCsv(
          file,
          COLUMNS,
          ([id, share], line) => {
            if (id !== expected[row][0] || share !== expected[row][1] || line !== lines[row]) differences++;
            row++;
          },
          (fraction) => fractions.push(fraction),
        );
        expect({ row, differences, last: fractions.at(-1) }).toEqual({ row: expected.length, differences: 0, last: 1 });
        expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
      },
    );
    await fc.assert(property, { numRuns: 10 });
  });

  test("a header between quotes names its columns", async () => {
    expect((await scanText('\uFEFF"id","share"\r\n7,0.5')).rows).toEqual([[7, 0.5]]);
  });

  test("a header alone has no rows, with or without its line's end", async () => {
    for (const text of ["id,share", "id,share\n", "\uFEFFid,share", "id,share\r\n\r\n"]) {
      expect((await scanText(text)).rows).toEqual([]);
    }
  });
});

describe("what cannot be read names its line", () => {
  test.each([
    ["an empty file", "", '1: columns "", expected a column "id"'],
    ["a missing column", "id,weight\n1,2\n", '1: columns "id,weight", expected a column "share"'],
    ["a value out of range", "id,share\n1,1\n\n4294967296,1\n", '4: id "4294967296", expected a whole number'],
    ["a value between steps", "id,share\r\n1.5,1\r\n", '2: id "1.5", expected a whole number'],
    ["a value that is no number", "share,id\n1,1\nx,2\n", '3: share "x", expected a number'],
    ["a whole number with a point", "id,share\n1.0,1\n", '2: id "1.0", expected a whole number'],
    ["a whole number with an exponent", "id,share\n1e3,1\n", '2: id "1e3", expected a whole number'],
    ["a value with a blank", "id,share\n 1,1\n", '2: id " 1", expected a whole number'],
    ["a value of other letters", "id,share\n1,½é\n", '2: share "½é", expected a number'],
    ["a number too large to hold", "id,share\n1,1e999\n", '2: share "1e999", expected a number'],
    ["an empty value", "id,share\n,1\n", '2: id "", expected a whole number'],
    ["an empty value at the end", "id,share\n1,\n", '2: share "", expected a number'],
    ["a row too long", "id,share\n1,1\n1,1,1\n", '3: 3 fields in "1,1,1", expected 2'],
    ["a row too long by an empty field", "id,share\n1,1,\n", '2: 3 fields in "1,1,", expected 2'],
    ["a row cut short", "id,share\n1,1\n2", '3: 1 fields in "2", expected 2'],
    ["a row cut short within a number", "a,id,share\n1,1,1\n1,2.", '3: 2 fields in "1,2.", expected 3'],
    ["a row of blanks", "id,share\n  \n", '2: 1 fields in "  ", expected 2'],
  ])("%s", async (_, text, message) => {
    await expect(scanText(text)).rejects.toThrow(new DataError(`numbers.csv:${message}`));
  });

  test("a bad row far beyond the first buffer", async () => {
    const text = `id,share\n${"12345678,0.25\n".repeat(200_000)}1,-1\n`;
    await expect(scanText(text)).rejects.toThrow(new DataError('numbers.csv:200002: share "-1", expected a number'));
  });

  test("a line without an end", async () => {
    const endless = "1".repeat(3 * 2 ** 20);
    for (const [before, line] of [
      ["", 1],
      ["id,share\n", 2],
      ["id,share\n1,1\n\n2,2\n", 5],
    ] as const) {
      await expect(scanText(before + endless)).rejects.toThrow(
        new DataError(`numbers.csv:${line}: a line without an end, expected lines of numbers`),
      );
    }
  });

  test("a file that is not there is the caller's to explain", async () => {
    const file = await writeTempFile("numbers.csv", "");
    await expect(scan(`${file}.gone`)).rejects.toMatchObject({ code: "ENOENT" });
  });

  test("no bytes at all bring anything but rows or a DataError", async () => {
    const file = await writeTempFile("numbers.csv", "");
    const unit = fc.constantFrom(
      "id,share\n",
      "id",
      "share",
      "1",
      "0.5",
      ",",
      ",",
      "\n",
      "\r",
      "\n",
      "e",
      "-",
      " ",
      '"',
      "\0",
    );
    const property = fc.asyncProperty(fc.string({ unit, maxLength: 20 }), fc.boolean(), async (text, hasHeader) => {
      await writeFile(file, (hasHeader ? "id,share\n" : "") + text);
      const result = await scan(file).catch((error: unknown) => error);
      if (result instanceof Error) expect(result).toBeInstanceOf(DataError);
      else
        for (const [id, share] of (result as { rows: number[][] }).rows) expect(id + share).toBeGreaterThanOrEqual(0);
    });
    await fc.assert(property, { numRuns: 500 });
  });
});
