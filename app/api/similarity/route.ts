import { demandItem, demandQuery } from "@/app/api/questions";
import { ProblemError, respond } from "@/app/api/respond";
import { moviePair } from "@/app/query/parameters";
import { similarity } from "@/lib/catalog/recommend";

export function GET(request: Request) {
  return respond(request, (store, url) => {
    const { movies } = demandQuery(url, { movies: moviePair });
    if (movies === undefined) {
      const detail = "movies: not given, expected two movieIds with a comma between them";
      throw new ProblemError({ status: 400, title: "Missing parameter", detail, parameter: "movies" });
    }
    const [a, b] = movies.map((movieId) => demandItem(store, movieId));
    return similarity(store, a, b);
  });
}
