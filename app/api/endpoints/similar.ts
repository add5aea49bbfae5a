import { demandQuery } from "@/app/api/demand";
import { defineEndpoint } from "@/app/api/endpoint";
import { recommendationsCsv } from "@/app/api/recommendations-csv";
import { recommendations } from "@/app/api/schemas/recommendations";
import { explain, k, model, movieIds } from "@/app/query/parameters";
import type { Store } from "@/lib/catalog/store";
import { answerRecommend } from "./recommend";

const PARAMETERS = { model, k, explain };

/** GET /api/movies/{movieId}/similar: the films most like one, as /api/recommend has them. */
export function answerSimilar(store: Store, search: URLSearchParams, movieId: string) {
  demandQuery(new URLSearchParams({ movieId }), { movieId: movieIds });
  const asked = [...search].filter(([name]) => Object.hasOwn(PARAMETERS, name));
  return answerRecommend(store, new URLSearchParams([["movieId", movieId], ...asked]));
}

export const similarEndpoint = defineEndpoint({
  path: "/movies/{movieId}/similar",
  id: "findSimilarMovies",
  summary: "Films most like one",
  description: "What /recommend answers for this film alone.",
  pathParameters: { movieId: movieIds },
  parameters: PARAMETERS,
  namesFilms: true,
  response: recommendations,
  example: ([movieId]) => `/movies/${movieId}/similar?k=2`,
  answer: answerSimilar,
  csv: recommendationsCsv,
});
