import { DELIMITERS, type Delimiter, readHeader } from "./csv-table";
import { IMDB } from "./imdb";
import { importError, quote } from "./import-error";
import type { ImportFormat } from "./import-format";
import { LETTERBOXD, LETTERBOXD_IMPORTS } from "./letterboxd";
import { MOVIELENS } from "./movielens";
import { NETFLIX } from "./netflix";
import { TMDB } from "./tmdb";

/** The first whose columns are there is meant. */
const FORMATS: ImportFormat[] = [...LETTERBOXD, ...LETTERBOXD_IMPORTS, ...IMDB, ...TMDB, ...MOVIELENS, ...NETFLIX];

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
  const got = `columns ${quote(text.trimStart().split("\n", 1)[0])}`;
  const expected = FORMATS.map(({ label, columns }) => `${label} (${columns.join(", ")})`);
  throw importError(fileName, got, `those of ${[...new Set(expected)].join("; ")}; or our own export (JSON)`);
}

function hasColumns({ columns, without = [], only }: ImportFormat, header: readonly string[]): boolean {
  const names = new Set(header.map((name) => name.toLowerCase()));
  const has = (column: string) => names.has(column.toLowerCase());
  return columns.every(has) && !without.some(has) && (!only || names.size === columns.length);
}
