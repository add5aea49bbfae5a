import "server-only";
import type { Asker } from "@/lib/accounts/asker";
import { readPendingImport } from "@/lib/accounts/pending-import";
import { matchFilms } from "@/lib/catalog/match-films";
import { loadStore } from "@/lib/catalog/store";
import type { FilmMatch, ImportedFile, ImportedRow } from "@/types/import";

/** A row of a file that waits, and the film that it seems to mean. */
export interface PreviewRow {
  /** Names it in the form: place of its file, and its row there. */
  key: string;
  file: ImportedFile;
  row: ImportedRow;
  match: FilmMatch;
}

/** What the asker's file says, row by row; undefined where none waits. */
export async function readPreview(
  asker: Asker,
): Promise<{ fileName: string; files: ImportedFile[]; rows: PreviewRow[] } | undefined> {
  const pending = await readPendingImport(asker);
  if (!pending) return undefined;
  const store = await loadStore();
  const rows = pending.files.flatMap((file, place) => {
    const matches = matchFilms(store, file.rows);
    return file.rows.map((row, i) => ({ key: `${place}-${row.row}`, file, row, match: matches[i] }));
  });
  return { fileName: pending.fileName, files: pending.files, rows };
}
