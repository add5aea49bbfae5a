import { readFile } from "node:fs/promises";
import path from "node:path";
import Papa from "papaparse";
import { dataError, quote } from "./data-error";

/** One row of a small CSV file: its fields by column name and the line it begins on. */
export interface CsvRow<Column extends string> {
  fields: Record<Column, string>;
  line: number;
}

/**
 * Reads a small CSV file whole (quoted commas and newlines, any mixture of line ends and a byte order mark are
 * fine; blank lines are passed over). Columns are found by name, in any order; others are ignored.
 * @throws DataError for a missing column, a row with too few or too many fields, or a quote left open
 */
export async function readCsvTable<Column extends string>(
  file: string,
  columns: readonly Column[],
): Promise<CsvRow<Column>[]> {
  const name = path.basename(file);
  return parseCsvTable(name, decodeUtf8(name, await readFile(file)), columns);
}

function decodeUtf8(name: string, bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw dataError(name, undefined, "bytes that are no UTF-8", "a file encoded as UTF-8");
  }
}

export function parseCsvTable<Column extends string>(
  name: string,
  text: string,
  columns: readonly Column[],
): CsvRow<Column>[] {
  const lines = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const records = Papa.parse<string[]>(lines, { delimiter: ",", newline: "\n" });
  const header = records.data[0] ?? [];
  const positions = columns.map((column) => findColumn(name, header, column));
  const open = records.errors.find((error) => error.type === "Quotes");
  const rows: CsvRow<Column>[] = [];
  let line = 1;
  records.data.forEach((record, r) => {
    if (open?.row === r) throw dataError(name, line, "a quote that is not closed properly", '"text" between quotes');
    const isBlank = record.length === 1 && record[0].trim() === "";
    if (r > 0 && !isBlank) {
      if (record.length !== header.length) {
        throw dataError(name, line, `${record.length} fields in ${quote(record.join(","))}`, `${header.length}`);
      }
      const fields = Object.fromEntries(columns.map((column, c) => [column, record[positions[c]]]));
      rows.push({ fields: fields as Record<Column, string>, line });
    }
    line += 1 + record.reduce((breaks, field) => breaks + field.split("\n").length - 1, 0);
  });
  return rows;
}

function findColumn(name: string, header: string[], column: string): number {
  const position = header.findIndex((heading) => heading.trim() === column);
  if (position < 0) throw dataError(name, 1, `columns ${quote(header.join(","))}`, `a column "${column}"`);
  return position;
}

/**
 * A whole number from 0 to 2³² − 1, as MovieLens's ids are.
 * @throws DataError naming file, line and column
 */
export function parseId(name: string, line: number, column: string, text: string): number {
  const id = /^\s*\d{1,10}\s*$/.test(text) ? Number(text) : Number.NaN;
  if (!(id <= 0xffffffff)) throw dataError(name, line, `${column} ${quote(text)}`, "a whole number");
  return id;
}
