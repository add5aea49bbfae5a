import { demandItem, demandQuery } from "@/app/api/demand";
import { ProblemError } from "@/app/api/problem";
import { moviePair } from "@/app/query/parameters";
import { similarity } from "@/lib/catalog/recommend";
import type { Store } from "@/lib/catalog/store";

/** GET /api/similarity: how like a pair of films is by each engine that compares films. */
export function answerSimilarity(store: Store, search: URLSearchParams) {
  const { movies } = demandQuery(search, { movies: moviePair });
  if (movies === undefined) {
    const detail = "movies: not given, expected two movieIds with a comma between them";
    throw new ProblemError({ status: 400, title: "Missing parameter", detail, parameter: "movies" });
  }
  const [a, b] = movies.map((movieId) => demandItem(store, movieId));
  return similarity(store, a, b);
}
