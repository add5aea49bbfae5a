import type { NamedFilm, PersonalData } from "@/types/personal-data";
import { writeCsv } from "./write-csv";

const FILM = ["Title", "Year", "imdbID", "tmdbID"];
const COLUMNS = [...FILM, "Rating", "WatchedDate", "Review"];

interface Line {
  film: NamedFilm;
  rating?: number;
  watchedOn?: string;
  review?: string;
}

/** Films that were rated, seen or reviewed, a line each, as Letterboxd's importer takes them (letterboxd.com/about/importing-data). */
export function letterboxdCsv({ ratings, marks, reviews }: PersonalData): string {
  const lines = new Map<number, Line>();
  const add = ({ film, ...facts }: Line) => lines.set(film.movieId, { film, ...lines.get(film.movieId), ...facts });
  for (const { film, rating } of ratings) add({ film, rating });
  for (const { film, kind, watchedOn } of marks) if (kind === "seen") add({ film, watchedOn });
  for (const { film, text } of reviews) add({ film, review: text });
  const rows = [...lines.values()].map(({ film, rating, watchedOn, review }) => [
    ...cellsOf(film),
    rating,
    watchedOn,
    review,
  ]);
  return writeCsv(COLUMNS, rows);
}

/** The watchlist for Letterboxd's importer, which takes it apart from the films that were seen. */
export function letterboxdWatchlistCsv({ marks }: PersonalData): string {
  const films = marks.filter(({ kind }) => kind === "watchlist").map(({ film }) => film);
  return writeCsv(FILM, films.map(cellsOf));
}

function cellsOf({ title, year, imdbId, tmdbId }: NamedFilm): (string | number | undefined)[] {
  return [title, year, imdbId, tmdbId];
}
