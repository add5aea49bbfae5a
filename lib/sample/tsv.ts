import { readFile } from "node:fs/promises";
import path from "node:path";
import { dataError, quote } from "@/lib/movielens/data-error";

/** One line of a tab separated file: its fields by column and how to complain about it. */
export interface TsvRow<Column extends string> {
  fields: Record<Column, string>;
  refuse: (got: string, expected: string) => Error;
}

/**
 * Reads a tab separated file with a header of just these columns. Nothing is quoted.
 * @throws DataError for another header or a line with too few or too many fields
 */
export async function readTsv<Column extends string>(
  file: string,
  columns: readonly Column[],
): Promise<TsvRow<Column>[]> {
  const name = path.basename(file);
  const [header, ...lines] = (await readFile(file, "utf8")).replace(/\n$/, "").split("\n");
  if (header !== columns.join("\t")) {
    throw dataError(name, 1, `the header ${quote(header)}`, quote(columns.join("\t")));
  }
  return lines.map((line, index) => {
    const refuse = (got: string, expected: string) => dataError(name, index + 2, got, expected);
    const cells = line.split("\t");
    if (cells.length !== columns.length) throw refuse(`${cells.length} fields in ${quote(line)}`, `${columns.length}`);
    const fields = Object.fromEntries(columns.map((column, c) => [column, cells[c]])) as Record<Column, string>;
    return { fields, refuse };
  });
}
