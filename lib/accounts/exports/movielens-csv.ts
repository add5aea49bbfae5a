import type { PersonalData } from "@/types/personal-data";
import { writeCsv } from "./write-csv";

const COLUMNS = ["movie_id", "imdb_id", "tmdb_id", "rating", "average_rating", "title"];

/** Ratings in the columns of MovieLens's own export; the mean of all people, which it takes from nobody, stays empty. */
export function movielensCsv({ ratings }: PersonalData): string {
  const rows = ratings.map(({ film: { movieId, imdbId, tmdbId, title, year }, rating }) => [
    movieId,
    imdbId?.replace(/^tt/, ""),
    tmdbId,
    rating.toFixed(1),
    undefined,
    year === undefined ? title : `${title} (${year})`,
  ]);
  return writeCsv(COLUMNS, rows);
}
