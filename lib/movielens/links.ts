import type { Movie } from "@/types/movie";
import { openCsvTable } from "./csv-table";
import { dataError, quote } from "./data-error";

export type Links = Pick<Movie, "imdbId" | "tmdbId">;

/** Reads links.csv (movieId, imdbId, tmdbId): movieId -> the film's ids elsewhere. Either may be empty. */
export async function readLinks(file: string): Promise<Map<number, Links>> {
  const table = await openCsvTable(file, ["movieId", "imdbId", "tmdbId"]);
  const { name } = table;
  const links = new Map<number, Links>();
  while (table.next()) {
    const movieId = table.id(0);
    if (links.has(movieId)) throw dataError(name, table.line, `movieId ${movieId} again`, "it once");
    links.set(movieId, {
      imdbId: parseImdbId(name, table.line, table.text(1)),
      tmdbId: table.isBlank(2) ? undefined : table.id(2),
    });
  }
  return links;
}

/** MovieLens writes "0114709", IMDb "tt0114709". */
function parseImdbId(name: string, line: number, text: string): string | undefined {
  if (text.trim() === "") return undefined;
  const digits = /^(?:tt)?(\d{1,10})$/.exec(text.trim());
  if (!digits) throw dataError(name, line, `imdbId ${quote(text)}`, "digits");
  return `tt${digits[1].padStart(7, "0")}`;
}
