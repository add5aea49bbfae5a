import { ArtifactError } from "./artifact-error";

/** What every value of a column is, and how an error says it. */
export interface Kind<T> {
  is: (value: unknown) => value is T;
  expected: string;
}

export const text: Kind<string> = { is: (value) => typeof value === "string", expected: "text" };

export const wholeOrNull: Kind<number | null> = {
  is: (value): value is number | null => value === null || Number.isSafeInteger(value),
  expected: "a whole number or null",
};

export const texts: Kind<string[]> = {
  is: (value): value is string[] => Array.isArray(value) && value.every(text.is),
  expected: "a list of text",
};

/** A row of a list of this length. */
export function rowBelow(length: number): Kind<number> {
  return { is: (value): value is number => isRow(value, length), expected: `a row below ${length}` };
}

/** A row of one list, then one row or more of another. */
export function rowsBelow(first: number, others: number): Kind<number[]> {
  return {
    is: (value): value is number[] =>
      Array.isArray(value) && value.length > 1 && value.every((row, i) => isRow(row, i === 0 ? first : others)),
    expected: `a row below ${first}, then rows below ${others}`,
  };
}

/** Takes a list out of an object of lists: of `length` values where it is given, all of one kind. */
export type ColumnReader = <T>(name: string, kind: Kind<T>, length?: number) => T[];

/** A reader of the columns in `file`; it throws an ArtifactError that names file, column and row, and what is there. */
export function columnReader(file: string, columns: unknown): ColumnReader {
  return <T>(name: string, kind: Kind<T>, length?: number) => {
    const column: unknown = Object(columns)[name];
    if (!Array.isArray(column)) throw new ArtifactError(`${file}: ${name} is ${quote(column)}, expected a list`);
    if (length !== undefined && column.length !== length) {
      throw new ArtifactError(`${file}: ${column.length} ${name}, expected ${length}`);
    }
    const stray = column.findIndex((value) => !kind.is(value));
    if (stray < 0) return column as T[];
    throw new ArtifactError(`${file}: ${name}[${stray}] is ${quote(column[stray])}, expected ${kind.expected}`);
  };
}

function isRow(value: unknown, length: number): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < length;
}

const QUOTED = 60;

/** The start of a value as JSON. */
function quote(value: unknown): string {
  const json = JSON.stringify(value) ?? "undefined";
  return json.length > QUOTED ? `${json.slice(0, QUOTED)}…` : json;
}
