import type { Movie } from "@/types/movie";
import { openCsvTable } from "./csv-table";
import { dataError, quote } from "./data-error";
import { parseTitle } from "./title";

/** Stands in the genres column of a film that has none. */
const NO_GENRES = "(no genres listed)";

/**
 * Reads movies.csv (movieId, title, genres), in the file's order.
 * @throws DataError for a movieId that is no whole number or stands twice, or an empty title
 */
export async function readMovies(file: string): Promise<Movie[]> {
  const table = await openCsvTable(file, ["movieId", "title", "genres"]);
  const { name } = table;
  const movies: Movie[] = [];
  const lineOfId = new Map<number, number>();
  while (table.next()) {
    const { line } = table;
    const movieId = table.id(0);
    const earlier = lineOfId.get(movieId);
    if (earlier) throw dataError(name, line, `movieId ${movieId} again`, `it once (it stands in line ${earlier})`);
    lineOfId.set(movieId, line);
    const title = parseTitle(table.text(1));
    if (title.title === "") throw dataError(name, line, `title ${quote(table.text(1))}`, "a name");
    movies.push({ movieId, ...title, genres: parseGenres(table.text(2)), directors: [], cast: [] });
  }
  if (movies.length === 0) throw dataError(name, undefined, "no films", "at least one");
  return movies;
}

export function parseGenres(text: string): string[] {
  return splitNames(text).filter((genre) => genre !== NO_GENRES);
}

/** "a|b" -> ["a", "b"], without blanks and repeats. */
export function splitNames(text: string): string[] {
  const names = text.split("|").map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ""))];
}
