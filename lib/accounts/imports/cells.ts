import type { CellProblem } from "@/types/import";
import { parseDay } from "./days";
import { quote } from "./import-error";
import type { RatingScale } from "./rating-scales";

/** The cells of one row by column, case aside. What is blank, or no such thing, is undefined; the latter is reported. */
export interface Cells {
  has(column: string): boolean;
  text(column: string): string | undefined;
  title(column: string): string | undefined;
  /** As it stands, blanks around included. */
  prose(column: string): string | undefined;
  /** A whole number from 0 up. */
  count(column: string): number | undefined;
  year(column: string): number | undefined;
  /** "2024-01-31". */
  day(column: string, parse?: (text: string) => string | undefined): string | undefined;
  /** "tt0114709"; MovieLens leaves the letters and IMDb has them. */
  imdbId(column: string): string | undefined;
  /** In stars. */
  rating(column: string, scale: RatingScale): number | undefined;
}

const MAX_TITLE = 500;

/** Column -> its place among the cells, in lower case. */
export function placesOf(columns: readonly string[]): ReadonlyMap<string, number> {
  return new Map(columns.map((column, place) => [column.toLowerCase(), place] as const).toReversed());
}

/** @param report is told of every cell that is not as it should be */
export function cellsOf(
  places: ReadonlyMap<string, number>,
  cells: readonly string[],
  report: (problem: Omit<CellProblem, "row">) => void,
): Cells {
  const prose = (column: string) => {
    const cell = cells[places.get(column.toLowerCase()) ?? -1] ?? "";
    return cell.trim() === "" ? undefined : cell;
  };
  const read = <T>(column: string, parse: (text: string) => T | undefined, expected: string): T | undefined => {
    const text = prose(column)?.trim();
    if (text === undefined) return undefined;
    const value = parse(text);
    if (value === undefined) report({ column, got: quote(text), expected });
    return value;
  };
  return {
    has: (column) => places.has(column.toLowerCase()),
    prose,
    text: (column) => prose(column)?.trim(),
    title: (column) =>
      read(column, (text) => (text.length <= MAX_TITLE ? text : undefined), `at most ${MAX_TITLE} characters`),
    count: (column) => read(column, parseCount, "a whole number"),
    year: (column) => read(column, (text) => (/^[12]\d{3}$/.test(text) ? Number(text) : undefined), "a year"),
    day: (column, parse = parseDay) => read(column, parse, 'a day such as "2024-01-31"'),
    imdbId: (column) => read(column, parseImdbId, 'an IMDb id such as "tt0114709"'),
    rating: (column, { starsOf, expected }) =>
      read(
        column,
        (text) => (/^-?[\d.,]+$/.test(text) ? starsOf(Number(text.replace(",", "."))) : undefined),
        expected,
      ),
  };
}

function parseCount(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function parseImdbId(text: string): string | undefined {
  const digits = /^(?:tt)?(\d{1,10})$/.exec(text);
  return digits ? `tt${digits[1].padStart(7, "0")}` : undefined;
}
