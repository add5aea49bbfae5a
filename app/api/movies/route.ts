import { demandQuery } from "@/app/api/questions";
import { respond } from "@/app/api/respond";
import { limit, searchText } from "@/app/query/parameters";
import { ratedMovie } from "@/lib/catalog/movie-views";
import { searchMovies } from "@/lib/catalog/search";

export function GET(request: Request) {
  return respond(request, (store, url) => {
    const { q, limit: most } = demandQuery(url, { q: searchText, limit });
    const items = q.trim() === "" ? popularItems(store.model.movies.length, most) : searchMovies(store, q, most);
    const movies = items.map((item) => {
      const { histogram: _, ...movie } = ratedMovie(store, item);
      return { ...movie, ratingMean: movie.ratingMean ?? null };
    });
    return { query: { q, limit: most }, movies };
  });
}

/** Item rows run from the most rated film to the least. */
function popularItems(films: number, most: number): number[] {
  return Array.from({ length: Math.min(films, most) }, (_, item) => item);
}
