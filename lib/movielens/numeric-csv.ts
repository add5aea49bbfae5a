import { open } from "node:fs/promises";
import path from "node:path";
import { dataError, quote } from "./data-error";
import { parseNumber } from "./parse-number";

/** A column of numbers: its name, what may stand in it, and how to say so. */
export interface NumericColumn {
  name: string;
  min: number;
  max: number;
  /** Values are written in digits alone. */
  whole?: boolean;
  /** Values are whole multiples of this. */
  step?: number;
  /** Ends the sentence "rating "6", expected …". */
  expected: string;
}

export const ID = { min: 0, max: 0xffffffff, whole: true, expected: "a whole number" };

const BUFFER_BYTES = 1 << 20;
const [NEWLINE, RETURN, COMMA] = [10, 13, 44];
const [ZERO, NINE] = [48, 57];
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * Streams a CSV file of plain numbers, such as ratings.csv, calling `onRow` with the wanted columns' values in
 * the order asked for. One pass over the bytes, no strings. Columns are found by name, others are passed over.
 * @param onRow gets the same array each time, and the line it came from; onProgress gets the fraction read
 * @throws DataError for a missing column, a row with a wrong count of fields, or a value outside its column's range
 */
export async function scanNumericCsv(
  file: string,
  columns: readonly NumericColumn[],
  onRow: (values: Float64Array, line: number) => void,
  onProgress: (fraction: number) => void = () => {},
): Promise<void> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const scanner = new RowScanner(path.basename(file), columns, onRow);
    const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
    let kept = 0;
    for (let position = 0; ; ) {
      const { bytesRead } = await handle.read(buffer, kept, buffer.length - kept, position);
      const filled = kept + bytesRead;
      const start = position === 0 && BYTE_ORDER_MARK.every((byte, i) => buffer[i] === byte && i < filled) ? 3 : 0;
      position += bytesRead;
      const end = bytesRead === 0 ? filled : buffer.lastIndexOf(NEWLINE, filled - 1) + 1;
      scanner.scan(buffer.subarray(start, Math.max(start, end)));
      if (bytesRead === 0) break;
      kept = filled - end;
      if (kept === buffer.length) throw scanner.endlessLine();
      buffer.copy(buffer, 0, end, filled);
      onProgress(position / size);
    }
    scanner.finish();
  } finally {
    await handle.close();
  }
}

/** Takes whole lines as bytes. The first is the header. */
class RowScanner {
  private line = 0;
  private fieldCount = 0;
  /** For each field of a row, its place in `values`; −1 where nobody asked for it. */
  private placeOfField: number[] = [];
  private readonly values: Float64Array;

  constructor(
    private readonly name: string,
    private readonly columns: readonly NumericColumn[],
    private readonly onRow: (values: Float64Array, line: number) => void,
  ) {
    this.values = new Float64Array(columns.length);
  }

  scan(bytes: Buffer): void {
    for (let start = 0; start < bytes.length; ) {
      let end = bytes.indexOf(NEWLINE, start);
      if (end < 0) end = bytes.length;
      const next = end + 1;
      if (end > start && bytes[end - 1] === RETURN) end--;
      this.line++;
      if (this.line === 1) this.readHeader(bytes.toString("utf8", start, end));
      else if (end > start) this.readRow(bytes, start, end);
      start = next;
    }
  }

  finish(): void {
    if (this.line === 0) this.readHeader("");
  }

  /** What follows the lines scanned so far fills the buffer. */
  endlessLine() {
    this.line++;
    return this.error("a line without an end", "lines of numbers");
  }

  private error(got: string, expected: string) {
    return dataError(this.name, Math.max(1, this.line), got, expected);
  }

  private readHeader(text: string): void {
    const header = text.split(",").map((heading) => heading.trim().replace(/^"(.*)"$/, "$1"));
    for (const { name } of this.columns) {
      if (!header.includes(name)) throw this.error(`columns ${quote(text)}`, `a column "${name}"`);
    }
    this.fieldCount = header.length;
    this.placeOfField = header.map((heading) => this.columns.findIndex(({ name }) => name === heading));
  }

  private readRow(bytes: Buffer, start: number, end: number): void {
    let field = 0;
    for (let from = start; from <= end; field++) {
      let to = from;
      while (to < end && bytes[to] !== COMMA) to++;
      const place = field < this.fieldCount ? this.placeOfField[field] : -1;
      if (place >= 0) {
        const { whole } = this.columns[place];
        const value = whole && !isDigits(bytes, from, to) ? Number.NaN : parseNumber(bytes, from, to);
        if (!isAllowed(value, this.columns[place])) this.refuse(bytes, start, end, from, to, this.columns[place]);
        this.values[place] = value;
      }
      from = to + 1;
    }
    if (field !== this.fieldCount) throw this.wrongCount(field, bytes, start, end);
    this.onRow(this.values, this.line);
  }

  /** A cut row often ends in a broken number: then say that fields are missing, which is what went wrong. */
  private refuse(bytes: Buffer, start: number, end: number, from: number, to: number, column: NumericColumn): never {
    const count = bytes.toString("latin1", start, end).split(",").length;
    if (count !== this.fieldCount) throw this.wrongCount(count, bytes, start, end);
    throw this.error(`${column.name} ${quote(bytes.toString("utf8", from, to))}`, column.expected);
  }

  private wrongCount(count: number, bytes: Buffer, start: number, end: number) {
    return this.error(`${count} fields in ${quote(bytes.toString("utf8", start, end))}`, `${this.fieldCount}`);
  }
}

function isDigits(bytes: Uint8Array, from: number, to: number): boolean {
  for (let p = from; p < to; p++) if (bytes[p] < ZERO || bytes[p] > NINE) return false;
  return to > from;
}

function isAllowed(value: number, { min, max, step }: NumericColumn): boolean {
  return value >= min && value <= max && (step === undefined || Number.isInteger(value / step));
}
