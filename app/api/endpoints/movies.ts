import { demandQuery } from "@/app/api/demand";
import { defineEndpoint } from "@/app/api/endpoint";
import { movieAnswer } from "@/app/api/movie-answer";
import { movies as response } from "@/app/api/schemas/movies";
import { moviesCsv } from "@/app/csv/movies-csv";
import { limit, searchText } from "@/app/query/parameters";
import { popularMovies } from "@/lib/catalog/highlights";
import { ratedMovie } from "@/lib/catalog/movie-views";
import { searchMovies } from "@/lib/catalog/search";
import type { Store } from "@/lib/catalog/store";

const PARAMETERS = { q: searchText, limit };

/** GET /api/movies: the films that fit a query best, or the most rated ones. */
export function answerMovies(store: Store, search: URLSearchParams) {
  const query = demandQuery(search, PARAMETERS);
  const found =
    query.q.trim() === ""
      ? popularMovies(store, query.limit)
      : searchMovies(store, query.q, query.limit).map((item) => ratedMovie(store, item));
  return { query, movies: found.map(movieAnswer) };
}

export const moviesEndpoint = defineEndpoint({
  path: "/movies",
  id: "findMovies",
  summary: "Films by name",
  description: "The films whose names fit best what somebody typed, or the most rated ones.",
  parameters: PARAMETERS,
  namesFilms: false,
  response,
  example: () => "/movies?q=matrx&limit=2",
  answer: answerMovies,
  csv: ({ movies }) => moviesCsv(movies, ["movieId", "title", "year", "genres", "ratingCount", "ratingMean"]),
});
