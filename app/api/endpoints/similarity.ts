import { demandItem, demandQuery } from "@/app/api/demand";
import { defineEndpoint } from "@/app/api/endpoint";
import { ProblemError } from "@/app/api/problem";
import { similarity as response } from "@/app/api/schemas/recommendations";
import { moviePair } from "@/app/query/parameters";
import { similarity } from "@/lib/catalog/recommend";
import type { Store } from "@/lib/catalog/store";

const PARAMETERS = { movies: moviePair };

/** GET /api/similarity: how like a pair of films is by each engine that compares films. */
export function answerSimilarity(store: Store, search: URLSearchParams) {
  const { movies } = demandQuery(search, PARAMETERS);
  if (movies === undefined) {
    const detail = "movies: not given, expected two movieIds with a comma between them";
    throw new ProblemError({ status: 400, title: "Missing parameter", detail, parameter: "movies" });
  }
  const [a, b] = movies.map((movieId) => demandItem(store, movieId));
  return similarity(store, a, b);
}

export const similarityEndpoint = defineEndpoint({
  path: "/similarity",
  id: "compareMovies",
  summary: "How like two films are",
  description: "By each engine that compares films, 1 being the same; null where it knows nothing of one of them.",
  parameters: PARAMETERS,
  required: ["movies"],
  namesFilms: true,
  response,
  example: ([a, b]) => `/similarity?movies=${a},${b}`,
  answer: answerSimilarity,
});
