import type { ImportedFile, ImportedRow } from "@/types/import";
import { writeCsv } from "./write-csv";

/** Rows of a file, such as those whose film was not found, as they stood there. */
export function rowsCsv({ columns }: Pick<ImportedFile, "columns">, rows: readonly ImportedRow[]): string {
  return writeCsv(
    columns,
    rows.map(({ cells }) => columns.map((_, place) => cells[place])),
  );
}
