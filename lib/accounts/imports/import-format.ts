import type { ImportedFacts, ImportedFile, ImportFormatName } from "@/types/import";
import type { Cells } from "./cells";

/** What a row says, or why it is left out. */
export type RowOutcome = ImportedFacts | keyof ImportedFile["skipped"];

/** A table that some site gives people to take away. */
export interface ImportFormat {
  name: ImportFormatName;
  /** "Letterboxd's diary.csv" */
  label: string;
  /** Columns that tell it from others, as the site writes them. */
  columns: string[];
  /** Columns that others have which have these too. */
  without?: string[];
  /** Whether it has no other columns. */
  only?: true;
  /** What the file's name has to hold, where columns alone do not tell. */
  named?: RegExp;
  /**
   * Makes what reads a row. `valuesOf` gives all that stands in a column, for what one row does not tell.
   * @throws ImportError
   */
  reader(fileName: string, valuesOf: (column: string) => string[]): (cells: Cells) => RowOutcome;
}
