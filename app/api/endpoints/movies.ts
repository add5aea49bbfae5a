import { demandQuery } from "@/app/api/demand";
import { movieAnswer } from "@/app/api/movie-answer";
import { limit, searchText } from "@/app/query/parameters";
import { popularMovies } from "@/lib/catalog/highlights";
import { ratedMovie } from "@/lib/catalog/movie-views";
import { searchMovies } from "@/lib/catalog/search";
import type { Store } from "@/lib/catalog/store";

/** GET /api/movies: the films that fit a query best, or the most rated ones. */
export function answerMovies(store: Store, search: URLSearchParams) {
  const query = demandQuery(search, { q: searchText, limit });
  const found =
    query.q.trim() === ""
      ? popularMovies(store, query.limit)
      : searchMovies(store, query.q, query.limit).map((item) => ratedMovie(store, item));
  return { query, movies: found.map(movieAnswer) };
}
