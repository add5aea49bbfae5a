import { demandQuery, demandSeeds, demandTuning } from "@/app/api/demand";
import { defineEndpoint } from "@/app/api/endpoint";
import { movieAnswer } from "@/app/api/movie-answer";
import { ProblemError } from "@/app/api/problem";
import { recommendationsCsv } from "@/app/api/recommendations-csv";
import { recommendations } from "@/app/api/schemas/recommendations";
import { explain, k, model, movieIds, seedParameters, wishParameters } from "@/app/query/parameters";
import { recommend } from "@/lib/catalog/recommend";
import type { Wishes } from "@/lib/catalog/resolve-tuning";
import type { Store } from "@/lib/catalog/store";

const PARAMETERS = { movieId: movieIds, ...seedParameters, model, k, explain, ...wishParameters };

/** GET /api/recommend: the films most like one or several, named by movieId, title, imdb or tmdb id; with explain=true, and why. */
export function answerRecommend(store: Store, search: URLSearchParams) {
  const {
    movieId,
    title,
    imdb,
    tmdb,
    explain: explained,
    model: engine,
    k: count,
    ...asked
  } = demandQuery(search, PARAMETERS);
  const seeds = demandSeeds(store, { movieIds: movieId, titles: title, imdbIds: imdb, tmdbIds: tmdb });
  if (seeds.length === 0) {
    throw new ProblemError({
      status: 400,
      title: "Missing parameter",
      detail: "movieId: not given, expected a movieId or a title to start from",
      parameter: "movieId",
    });
  }
  const { tuning, wishes } = demandTuning(store, asked, seeds);
  const answer = recommend(store, seeds, engine, count, explained, tuning);
  const movies = answer.seeds.map(({ movieId: id, title: name, year }) => ({
    movieId: id,
    title: name,
    year: year ?? null,
  }));
  return {
    query: { movies, model: engine, k: count, ...meant(wishes) },
    model: answer.model,
    notice: answer.notice,
    fitting: answer.fitting,
    recommendations: answer.recommendations.map(movieAnswer),
  };
}

/** The wishes that ask for something. */
function meant(wishes: Wishes): Partial<Wishes> {
  const isMeant = (value: unknown) => (Array.isArray(value) ? value.length > 0 : value !== undefined && value !== 0);
  return Object.fromEntries(Object.entries(wishes).filter(([, value]) => isMeant(value)));
}

export const recommendEndpoint = defineEndpoint({
  path: "/recommend",
  id: "recommendMovies",
  summary: "Films most like one or several",
  description:
    "Name at least one film, in whichever way; of several the films are recommended that are like them on the whole.",
  parameters: PARAMETERS,
  namesFilms: true,
  response: recommendations,
  example: ([a, b]) => `/recommend?movieId=${a}&movieId=${b}&k=2&explain=true`,
  answer: answerRecommend,
  csv: recommendationsCsv,
});
