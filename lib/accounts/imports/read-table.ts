import type { CellProblem, ImportedFacts, ImportedFile, ImportedRow } from "@/types/import";
import { cellsOf, placesOf } from "./cells";
import { readRows } from "./csv-table";
import { detectFormat } from "./detect-format";
import { quote } from "./import-error";

/**
 * Reads a CSV text of a format that its header tells. Cells that cannot be read are reported; rows that name no film or say
 * nothing of it are left out.
 * @throws ImportError for columns of none of the formats, a quote left open, or too many rows
 */
export function readTable(fileName: string, text: string): ImportedFile {
  const { format, columns, delimiter } = detectFormat(fileName, text);
  const table = readRows(fileName, text, delimiter);
  const places = placesOf(columns);
  const read = format.reader(fileName, (column) => {
    const place = places.get(column.toLowerCase());
    return place === undefined ? [] : table.map(({ cells }) => (cells[place] ?? "").trim());
  });

  const rows: ImportedRow[] = [];
  const problems: CellProblem[] = [];
  const skipped = { television: 0, notFilms: 0, unrated: 0 };
  for (const { row, cells } of table) {
    const before = problems.length;
    const report = (problem: Omit<CellProblem, "row">) => problems.push({ row, ...problem });
    if (cells.slice(columns.length).some((cell) => cell.trim() !== "")) {
      report({ column: "", got: `${cells.length} cells`, expected: `${columns.length}` });
      continue;
    }
    const outcome = read(cellsOf(places, cells, report));
    if (typeof outcome === "string") skipped[outcome]++;
    else if (!namesFilm(outcome)) report({ column: columns[0], got: quote(cells.join(delimiter)), expected: "a film" });
    else if (saysSomething(outcome)) rows.push({ row, ...outcome, cells });
    else if (problems.length === before) skipped.unrated++;
  }
  return { fileName, format: format.name, columns, rows, skipped, problems };
}

function namesFilm({ title, imdbId, tmdbId, movieId }: ImportedFacts): boolean {
  return [title, imdbId, tmdbId, movieId].some((name) => name !== undefined);
}

function saysSomething({ rating, seen, watchlist, notInterested, review }: ImportedFacts): boolean {
  return [rating, seen, watchlist, notInterested, review].some((fact) => fact !== undefined);
}
