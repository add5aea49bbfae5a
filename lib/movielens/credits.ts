import path from "node:path";
import type { Movie } from "@/types/movie";
import { parseId, readCsvTable } from "./csv-table";
import { dataError } from "./data-error";
import { splitNames } from "./movies";

export type Credits = Pick<Movie, "directors" | "cast">;

/** Reads credits.csv (movieId, directors, cast; names parted by `|`), this project's own addition to the layout. */
export async function readCredits(file: string): Promise<Map<number, Credits>> {
  const name = path.basename(file);
  const credits = new Map<number, Credits>();
  for (const { fields, line } of await readCsvTable(file, ["movieId", "directors", "cast"])) {
    const movieId = parseId(name, line, "movieId", fields.movieId);
    if (credits.has(movieId)) throw dataError(name, line, `movieId ${movieId} again`, "it once");
    credits.set(movieId, { directors: splitNames(fields.directors), cast: splitNames(fields.cast) });
  }
  return credits;
}
