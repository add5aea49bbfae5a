import Papa from "papaparse";
import { unescapeFormula } from "@/lib/accounts/formulas";
import { importError } from "./import-error";

/** The most rows that a file may have. */
export const MAX_ROWS = 100_000;

/** No header that we know is as long. */
const HEADER_LENGTH = 10_000;

/** Between cells: a comma, or what spreadsheets put there when they save a file again. */
export const DELIMITERS = [",", ";", "\t"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface CsvRow {
  /** The header is row 1; blank rows are passed over and counted. */
  row: number;
  cells: string[];
}

/** The names in a CSV text's first line. */
export function readHeader(text: string, delimiter: Delimiter): string[] {
  const { data } = Papa.parse<string[]>(text.slice(0, HEADER_LENGTH), { delimiter, newline: "\n", preview: 1 });
  return (data[0] ?? []).map((name) => unescapeFormula(name.trim()));
}

/**
 * The rows below the header of a CSV text (RFC 4180, line ends \n). The apostrophe that keeps a cell of our exports from being
 * taken for a formula is taken off.
 * @throws ImportError for a quote that is not closed, or too many rows
 */
export function readRows(fileName: string, text: string, delimiter: Delimiter): CsvRow[] {
  // The header, as many rows as may be, an empty one at the end of the text, and one that is too many.
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: "\n", preview: MAX_ROWS + 3 });
  const open = errors.find(({ type }) => type === "Quotes");
  if (open) {
    const place = `${fileName}, row ${(open.row ?? 0) + 1}`;
    throw importError(place, "a quote that is not closed properly", '"text" in quotes');
  }
  const rows = data
    .map((cells, place) => ({ row: place + 1, cells: cells.map(unescapeFormula) }))
    .slice(1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (data.length > MAX_ROWS + 2 || rows.length > MAX_ROWS) {
    throw importError(fileName, `more than ${MAX_ROWS} rows`, "at most so many");
  }
  return rows;
}
