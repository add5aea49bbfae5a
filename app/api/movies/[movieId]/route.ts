import { demandItem, demandQuery } from "@/app/api/questions";
import { respond } from "@/app/api/respond";
import { movieIds } from "@/app/query/parameters";
import { movieDetails } from "@/lib/catalog/movie-views";

export async function GET(request: Request, { params }: RouteContext<"/api/movies/[movieId]">) {
  const { movieId } = await params;
  return respond(request, (store, url) => {
    const path = new URL(url);
    path.search = new URLSearchParams({ movieId }).toString();
    const { movieId: ids } = demandQuery(path, { movieId: movieIds });
    const details = movieDetails(store, demandItem(store, ids[0]));
    return { ...details, ratingMean: details.ratingMean ?? null };
  });
}
