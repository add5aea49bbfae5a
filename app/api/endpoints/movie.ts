import { demandItem, demandQuery } from "@/app/api/demand";
import { defineEndpoint } from "@/app/api/endpoint";
import { movieAnswer } from "@/app/api/movie-answer";
import { movieDetails as response } from "@/app/api/schemas/movie";
import { movieIds } from "@/app/query/parameters";
import { movieDetails } from "@/lib/catalog/movie-views";
import type { Store } from "@/lib/catalog/store";

/** GET /api/movies/{movieId}: all that is known of a film. */
export function answerMovie(store: Store, _search: URLSearchParams, movieId: string) {
  const query = demandQuery(new URLSearchParams({ movieId }), { movieId: movieIds });
  const details = movieDetails(store, demandItem(store, query.movieId[0]));
  return { ...movieAnswer(details), histogram: details.histogram };
}

export const movieEndpoint = defineEndpoint({
  path: "/movies/{movieId}",
  id: "getMovie",
  summary: "A film",
  description: "All that is known of a film: names, people, tags, and how it was rated.",
  pathParameters: { movieId: movieIds },
  parameters: {},
  namesFilms: true,
  response,
  example: ([movieId]) => `/movies/${movieId}`,
  answer: answerMovie,
});
