import { demandQuery, demandSeeds } from "@/app/api/questions";
import { ProblemError, respond } from "@/app/api/respond";
import { k, model, movieIds, seedParameters } from "@/app/query/parameters";
import { recommend } from "@/lib/catalog/recommend";

const PARAMETERS = { movieId: movieIds, ...seedParameters, model, k };

export function GET(request: Request) {
  return respond(request, (store, url) => {
    const { movieId, title, imdb, tmdb, ...query } = demandQuery(url, PARAMETERS);
    const seeds = demandSeeds(store, { movieIds: movieId, titles: title, imdbIds: imdb, tmdbIds: tmdb });
    if (seeds.length === 0) {
      throw new ProblemError({
        status: 400,
        title: "Missing parameter",
        detail: "movieId: not given, expected a movieId or a title to start from",
        parameter: "movieId",
      });
    }
    const answer = recommend(store, seeds, query.model, query.k);
    return {
      query: {
        movies: answer.seeds.map(({ movieId: id, title: name, year }) => ({ movieId: id, title: name, year })),
        ...query,
      },
      model: answer.model,
      notice: answer.notice,
      recommendations: answer.recommendations.map(({ histogram: _, ...movie }) => ({
        ...movie,
        ratingMean: movie.ratingMean ?? null,
      })),
    };
  });
}
