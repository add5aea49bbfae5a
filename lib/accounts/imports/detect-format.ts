import { DELIMITERS, type Delimiter, readHeader } from "./csv-table";
import { FORMATS } from "./formats";
import { importError, quote } from "./import-error";
import type { ImportFormat } from "./import-format";

/** How many columns are named of a table that is not known. */
const NAMED = 4;

export interface DetectedTable {
  format: ImportFormat;
  columns: string[];
  delimiter: Delimiter;
}

/**
 * Which of the tables we read a text is, by the names in its first line: in any order and case, among others.
 * @throws ImportError that says what was got, and what is expected
 */
export function detectFormat(fileName: string, text: string): DetectedTable {
  for (const delimiter of DELIMITERS) {
    const columns = readHeader(text, delimiter);
    const fitting = FORMATS.filter((format) => hasColumns(format, columns));
    const format = fitting.find(({ named }) => named === undefined || named.test(fileName));
    if (format) return { format, columns, delimiter };
    if (fitting.length > 0) {
      const labels = fitting.map(({ label }) => label).join(" and ");
      throw importError(
        fileName,
        `the columns ${quote(columns.join(","))} of both ${labels}`,
        "a name that tells which",
      );
    }
  }
  throw importError(
    fileName,
    looksOf(text),
    "a file from Letterboxd, IMDb, MovieLens, TMDB or Netflix, or our own export",
  );
}

/** The first columns of a text, or its first line where that is no header. */
function looksOf(text: string): string {
  const headers = DELIMITERS.map((delimiter) => readHeader(text, delimiter));
  const columns = headers.reduce((most, header) => (header.length > most.length ? header : most));
  if (columns.length < 2) return `a first line ${quote(text.trimStart().split("\n", 1)[0])}`;
  const others = columns.length - NAMED;
  return `the columns ${quote(columns.slice(0, NAMED).join(", "))}${others > 0 ? ` and ${others} more` : ""}`;
}

function hasColumns({ columns, without = [], only }: ImportFormat, header: readonly string[]): boolean {
  const names = new Set(header.map((name) => name.toLowerCase()));
  const has = (column: string) => names.has(column.toLowerCase());
  return columns.every(has) && !without.some(has) && (!only || names.size === columns.length);
}
