import path from "node:path";
import Papa from "papaparse";
import { dataError, quote } from "./data-error";
import { readUnpacked } from "./gzip";

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
  return parseCsvTable(name, decodeUtf8(name, await readUnpacked(file)), columns);
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
  const rows: CsvRow<Column>[] = [];
  scanCsvText(name, text, columns, (values, line) => {
    const fields = Object.fromEntries(columns.map((column, c) => [column, values[c]]));
    rows.push({ fields: fields as Record<Column, string>, line });
  });
  return rows;
}

/**
 * The same row by row, for a file with a million of them.
 * @param onRow gets the same array each time: the columns' fields in the order asked for
 */
export async function scanCsvTable(
  file: string,
  columns: readonly string[],
  onRow: (fields: readonly string[], line: number) => void,
): Promise<void> {
  const name = path.basename(file);
  scanCsvText(name, decodeUtf8(name, await readUnpacked(file)), columns, onRow);
}

function scanCsvText(
  name: string,
  text: string,
  columns: readonly string[],
  onRow: (fields: readonly string[], line: number) => void,
): void {
  let header: string[] | undefined;
  let positions: number[] = [];
  let line = 1;
  const fields: string[] = [];
  const takeHeader = (record: string[]) => {
    header = record;
    positions = columns.map((column) => findColumn(name, record, column));
  };
  Papa.parse<string[]>(withPlainLines(text), {
    delimiter: ",",
    newline: "\n",
    step({ data: record, errors }) {
      if (errors.some((error) => error.type === "Quotes"))
        throw dataError(name, line, "a quote that is not closed properly", '"text" between quotes');
      const isBlank = record.length === 1 && record[0].trim() === "";
      if (!header) takeHeader(record);
      else if (!isBlank) {
        if (record.length !== header.length) {
          throw dataError(name, line, `${record.length} fields in ${quote(record.join(","))}`, `${header.length}`);
        }
        for (let c = 0; c < positions.length; c++) fields[c] = record[positions[c]];
        onRow(fields, line);
      }
      line += 1 + breaksIn(record);
    },
  });
  if (!header) takeHeader([]);
}

function withPlainLines(text: string): string {
  const start = text.startsWith("\uFEFF") ? text.slice(1) : text;
  return start.includes("\r") ? start.replace(/\r\n?/g, "\n") : start;
}

/** Line breaks inside the fields of a record. */
function breaksIn(record: string[]): number {
  let breaks = 0;
  for (const field of record) if (field.includes("\n")) breaks += field.split("\n").length - 1;
  return breaks;
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
  const id = digitsOf(text) ?? digitsOf(text.trim());
  if (id === undefined || id > 0xffffffff) throw dataError(name, line, `${column} ${quote(text)}`, "a whole number");
  return id;
}

const [ZERO, NINE] = [48, 57];
const MOST_DIGITS = 10;

/** The value of one to ten digits; undefined for anything else. Files have millions of them: no pattern, no copy. */
function digitsOf(text: string): number | undefined {
  if (text.length === 0 || text.length > MOST_DIGITS) return undefined;
  let value = 0;
  for (let p = 0; p < text.length; p++) {
    const code = text.charCodeAt(p);
    if (code < ZERO || code > NINE) return undefined;
    value = value * 10 + code - ZERO;
  }
  return value;
}
