import { type CsvFile, endlessLine, MAX_LINE_BYTES } from "./csv-file";
import { type DataError, dataError, quote } from "./data-error";
import type { NumericColumn } from "./numeric-csv";

const NEWLINE = 10;
const DIGITS = /^\d+$/;
const DECIMAL = /^\d+(\.\d+)?([eE][+-]?\d+)?$/;
/** Numbers of as many digits are rounded once. */
const EXACT_DIGITS = 15;

/** Where a row is: it begins at byte `at`, and at `from` `linesBefore` lines had begun. */
interface RowPlace {
  from: number;
  linesBefore: number;
  at: number;
}

/** Says of a row that the kernel refused what is wrong with it, and in which line. */
export async function explainRow(csv: CsvFile, columns: readonly NumericColumn[], place: RowPlace): Promise<DataError> {
  const { name, header, handle } = csv;
  const before = Buffer.alloc(place.at - place.from + 1);
  await handle.read(before, 0, before.length, place.from - 1);
  const line = place.linesBefore + before.reduce((count, byte) => count + (byte === NEWLINE ? 1 : 0), 0);

  const bytes = Buffer.alloc(MAX_LINE_BYTES);
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, place.at);
  const end = bytes.indexOf(NEWLINE);
  if (end < 0 && bytesRead === bytes.length) return endlessLine(name, line);
  const text = bytes.toString("utf8", 0, end < 0 ? bytesRead : end).replace(/\r$/, "");
  const fields = text.split(",");
  // A cut row often ends in a broken number: then say that fields are missing, which is what went wrong.
  if (fields.length !== header.length) {
    return dataError(name, line, `${fields.length} fields in ${quote(text)}`, `${header.length}`);
  }
  const wanted = header.flatMap((heading, f) => {
    const column = header.indexOf(heading) === f ? columns.find((column) => column.name === heading) : undefined;
    return column ? [{ column, text: fields[f] }] : [];
  });
  const refused =
    wanted.find(({ column, text }) => !isAllowed(text, column)) ??
    // The kernel rounds a number of many digits otherwise than Number does, and may find it beyond the range.
    wanted.find(({ column, text }) => !isId(column) && text.length > EXACT_DIGITS);
  if (!refused) throw new Error(`${name}:${line}: the row ${quote(text)} was refused for no reason known`);
  return dataError(name, line, `${refused.column.name} ${quote(refused.text)}`, refused.column.expected);
}

function isId({ target }: NumericColumn): boolean {
  return target.kind === "whole" || target.kind === "row";
}

function isAllowed(text: string, column: NumericColumn): boolean {
  const { min, max, scale, target } = column;
  const value = (isId(column) ? DIGITS : DECIMAL).test(text) ? Number(text) : Number.NaN;
  const steps = target.kind === "steps" ? target.scale : (scale ?? 0);
  if (!(value >= min && value <= max && Number.isInteger(value * steps))) return false;
  return target.kind !== "row" || !target.known || target.of.row(value) !== undefined;
}
