import path from "node:path";
import type { Movie } from "@/types/movie";
import { parseId, readCsvTable } from "./csv-table";
import { dataError, quote } from "./data-error";

export type Links = Pick<Movie, "imdbId" | "tmdbId">;

/** Reads links.csv (movieId, imdbId, tmdbId): movieId -> the film's ids elsewhere. Either may be empty. */
export async function readLinks(file: string): Promise<Map<number, Links>> {
  const name = path.basename(file);
  const links = new Map<number, Links>();
  for (const { fields, line } of await readCsvTable(file, ["movieId", "imdbId", "tmdbId"])) {
    const movieId = parseId(name, line, "movieId", fields.movieId);
    if (links.has(movieId)) throw dataError(name, line, `movieId ${movieId} again`, "it once");
    links.set(movieId, {
      imdbId: parseImdbId(name, line, fields.imdbId),
      tmdbId: fields.tmdbId.trim() === "" ? undefined : parseId(name, line, "tmdbId", fields.tmdbId),
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
