import { jsonAnswer } from "@/app/(films)/map/data/answer";
import { respondFromStore } from "@/app/(films)/map/data/from-store";
import { filmsOfRegion } from "@/lib/catalog/film-map";

/** GET /map/data/regions/{row}: movieId, title, year, mean rating and number of ratings of its films, the most rated first. */
export async function GET(request: Request, { params }: RouteContext<"/map/data/regions/[region]">) {
  const { region } = await params;
  return respondFromStore(request, (store) => {
    const films = /^\d{1,5}$/.test(region) ? filmsOfRegion(store, Number(region)) : undefined;
    if (!films) {
      return { missing: `region: got ${JSON.stringify(region.slice(0, 40))}, expected a row of /map/data/regions` };
    }
    const rows = films.map(({ movieId, title, year, ratingMean, ratingCount }) => [
      movieId,
      title,
      year ?? null,
      ratingMean ?? null,
      ratingCount,
    ]);
    return jsonAnswer(`${store.model.manifest.modelVersion}-region-${Number(region)}`, rows);
  });
}
