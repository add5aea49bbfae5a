import type { Cells } from "./cells";
import { importError } from "./import-error";
import type { ImportFormat, RowOutcome } from "./import-format";
import { HALF_STARS } from "./rating-scales";
import { splitYear } from "./titles";

/** Stands where a film is not rated. */
const NOT_RATED = "-1";

const filmOf = (cells: Cells) => ({
  ...splitYear(cells.title("title")),
  movieId: cells.count("movie_id"),
  imdbId: cells.imdbId("imdb_id"),
  tmdbId: cells.count("tmdb_id"),
});

function readRating(cells: Cells): RowOutcome {
  if (Number(cells.text("rating") ?? NOT_RATED) === Number(NOT_RATED)) return "unrated";
  return { ...filmOf(cells), rating: cells.rating("rating", HALF_STARS) };
}

function readOfDataset(cells: Cells): RowOutcome {
  const seconds = cells.has("timestamp") ? cells.count("timestamp") : undefined;
  return {
    movieId: cells.count("movieId"),
    rating: cells.rating("rating", HALF_STARS),
    ratedAt: seconds === undefined ? undefined : new Date(1000 * seconds).toISOString(),
  };
}

/** MovieLens's exports, movielens.org/profile/settings/import-export, and ratings of one person as its data sets have them. */
export const MOVIELENS: ImportFormat[] = [
  {
    name: "movielens-ratings",
    label: "MovieLens's ratings",
    columns: ["movie_id", "imdb_id", "tmdb_id", "rating"],
    reader: () => readRating,
  },
  {
    name: "movielens-wishlist",
    label: "MovieLens's wishlist",
    columns: ["movie_id", "imdb_id", "tmdb_id"],
    reader: () => (cells) => ({ ...filmOf(cells), watchlist: true }),
  },
  {
    name: "movielens-dataset",
    label: "ratings of a MovieLens data set",
    columns: ["movieId", "rating"],
    reader(fileName, valuesOf) {
      const people = new Set(valuesOf("userId")).size;
      if (people > 1) throw importError(fileName, `ratings of ${people} people`, "those of one");
      return readOfDataset;
    },
  },
];
