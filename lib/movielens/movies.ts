import path from "node:path";
import type { Movie } from "@/types/movie";
import { parseId, readCsvTable } from "./csv-table";
import { dataError, quote } from "./data-error";
import { parseTitle } from "./title";

/** Stands in the genres column of a film that has none. */
const NO_GENRES = "(no genres listed)";

/**
 * Reads movies.csv (movieId, title, genres), in the file's order.
 * @throws DataError for a movieId that is no whole number or stands twice, or an empty title
 */
export async function readMovies(file: string): Promise<Movie[]> {
  const name = path.basename(file);
  const rows = await readCsvTable(file, ["movieId", "title", "genres"]);
  if (rows.length === 0) throw dataError(name, undefined, "no films", "at least one");
  const lineOfId = new Map<number, number>();
  return rows.map(({ fields, line }) => {
    const movieId = parseId(name, line, "movieId", fields.movieId);
    const earlier = lineOfId.get(movieId);
    if (earlier) throw dataError(name, line, `movieId ${movieId} again`, `it once (it stands in line ${earlier})`);
    lineOfId.set(movieId, line);
    const title = parseTitle(fields.title);
    if (title.title === "") throw dataError(name, line, `title ${quote(fields.title)}`, "a name");
    return { movieId, ...title, genres: parseGenres(fields.genres), directors: [], cast: [] };
  });
}

export function parseGenres(text: string): string[] {
  return splitNames(text).filter((genre) => genre !== NO_GENRES);
}

/** "a|b" -> ["a", "b"], without blanks and repeats. */
export function splitNames(text: string): string[] {
  const names = text.split("|").map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ""))];
}
