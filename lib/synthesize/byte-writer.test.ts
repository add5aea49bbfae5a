import { closeSync, openSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { makeTempFolder } from "@/lib/artifacts/temp-folder.fixture";
import { ByteWriter, COMMA, NEWLINE } from "./byte-writer";
import { toCell } from "./write-file";

async function written(write: (writer: ByteWriter) => void): Promise<string> {
  const file = path.join(await makeTempFolder(), "file");
  const descriptor = openSync(file, "w");
  const writer = new ByteWriter(descriptor);
  write(writer);
  writer.flush();
  closeSync(descriptor);
  return readFile(file, "utf8");
}

test("writes whole numbers as JavaScript does", async () => {
  const powers = Array.from({ length: 10 }, (_, i) => 10 ** i);
  const numbers = [0, ...powers.flatMap((power) => [power - 1, power, power + 1, 7 * power]), 2 ** 31 - 1].filter(
    (value) => value < 2 ** 31,
  );
  const text = await written((writer) => {
    for (const value of numbers) {
      writer.beginRow();
      writer.integer(value);
      writer.byte(COMMA);
    }
  });
  expect(text).toBe(`${numbers.join(",")},`);
});

test("loses nothing where one buffer ends and the next begins", async () => {
  const rows = 700_000;
  const text = await written((writer) => {
    for (let row = 0; row < rows; row++) {
      if (row % 1000 === 0) writer.text("é\n");
      writer.beginRow();
      writer.integer(1_000_000 + row);
      writer.byte(NEWLINE);
    }
  });
  const lines = text.split("\n");
  expect(lines.filter((line) => line === "é").length).toBe(rows / 1000);
  const numbers = lines.filter((line) => line !== "é");
  expect(numbers.length).toBe(rows + 1);
  expect(numbers.every((line, row) => row === rows || Number(line) === 1_000_000 + row)).toBe(true);
});

test.each([
  ["Heat (1995)", "Heat (1995)"],
  ["Matrix, The (1999)", '"Matrix, The (1999)"'],
  ['"Great" Cats', '"""Great"" Cats"'],
])("a cell of %s is %s", (text, cell) => {
  expect(toCell(text)).toBe(cell);
});
