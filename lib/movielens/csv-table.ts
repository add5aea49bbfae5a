import { isUtf8 } from "node:buffer";
import path from "node:path";
import { CsvRecords } from "./csv-records";
import { dataError, quote } from "./data-error";
import { readUnpacked } from "./gzip";

/** One row of a small CSV file: its fields by column name and the line it begins on. */
export interface CsvRow<Column extends string> {
  fields: Record<Column, string>;
  line: number;
}

/** Reads a small CSV file whole, as `openCsvTable` does. */
export async function readCsvTable<Column extends string>(
  file: string,
  columns: readonly Column[],
): Promise<CsvRow<Column>[]> {
  return listRows(await openCsvTable(file, columns), columns);
}

export function parseCsvTable<Column extends string>(
  name: string,
  text: string,
  columns: readonly Column[],
): CsvRow<Column>[] {
  return listRows(new CsvTable(name, Buffer.from(text), columns), columns);
}

function listRows<Column extends string>(table: CsvTable, columns: readonly Column[]): CsvRow<Column>[] {
  const rows: CsvRow<Column>[] = [];
  while (table.next()) {
    const fields = Object.fromEntries(columns.map((column, c) => [column, table.text(c)]));
    rows.push({ fields: fields as Record<Column, string>, line: table.line });
  }
  return rows;
}

/**
 * Opens a CSV file to be walked row by row (quoted commas and newlines, any mixture of line ends and a byte order
 * mark are fine; blank lines are passed over). Columns are found by name, in any order; others are ignored.
 * @throws DataError for bytes that are no UTF-8, or a missing column
 */
export async function openCsvTable(file: string, columns: readonly string[]): Promise<CsvTable> {
  const name = path.basename(file);
  const bytes = await readUnpacked(file);
  if (!isUtf8(bytes)) throw dataError(name, undefined, "bytes that are no UTF-8", "a file encoded as UTF-8");
  return new CsvTable(name, bytes, columns);
}

/** The rows below a header. A column's number is its place among those asked for. */
export class CsvTable {
  private readonly records: CsvRecords;
  private readonly width: number;
  private readonly positions: number[];

  constructor(
    readonly name: string,
    bytes: Buffer,
    private readonly columns: readonly string[],
  ) {
    this.records = new CsvRecords(name, bytes);
    this.records.next();
    const header = this.records.texts();
    this.width = header.length;
    this.positions = columns.map((column) => findColumn(name, header, column));
  }

  /**
   * Goes on to the next row that is not blank.
   * @throws DataError for too few or too many fields, or a quote left open
   */
  next(): boolean {
    const { records } = this;
    while (records.next()) {
      if (records.count === 1 && records.text(0).trim() === "") continue;
      if (records.count === this.width) return true;
      const got = `${records.count} fields in ${quote(records.texts().join(","))}`;
      throw dataError(this.name, records.line, got, `${this.width}`);
    }
    return false;
  }

  /** The line that the row begins on. */
  get line(): number {
    return this.records.line;
  }

  /** All of the file: a field is the bytes from `start` to `end`, which later rows leave as they are. */
  get bytes(): Uint8Array {
    return this.records.bytes;
  }

  start(column: number): number {
    return this.records.starts[this.positions[column]];
  }

  end(column: number): number {
    return this.records.ends[this.positions[column]];
  }

  text(column: number): string {
    return this.records.text(this.positions[column]);
  }

  isBlank(column: number): boolean {
    return this.start(column) === this.end(column) || this.text(column).trim() === "";
  }

  /** A field as parseId reads it, without a string where it is digits alone: files have millions of them. */
  id(column: number): number {
    const [start, end] = [this.start(column), this.end(column)];
    const id = digitsOf(this.bytes, start, end);
    return id ?? parseId(this.name, this.line, this.columns[column], this.text(column));
  }
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
  const digits = Buffer.from(text.trim());
  const id = digitsOf(digits, 0, digits.length);
  if (id === undefined) throw dataError(name, line, `${column} ${quote(text)}`, "a whole number");
  return id;
}

const ZERO = 48;
const MOST_DIGITS = 10;

/** The value of digits from 0 to 2³² − 1; undefined for anything else. */
function digitsOf(bytes: Uint8Array, start: number, end: number): number | undefined {
  if (start === end || end - start > MOST_DIGITS) return undefined;
  let value = 0;
  for (let p = start; p < end; p++) {
    const digit = bytes[p] - ZERO;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value <= 0xffffffff ? value : undefined;
}
