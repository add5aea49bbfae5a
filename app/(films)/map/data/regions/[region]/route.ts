import { jsonAnswer, respond } from "@/app/(films)/map/data/answer";
import { filmsOfRegion } from "@/lib/catalog/film-map";
import { loadStore } from "@/lib/catalog/store";

/** GET /map/data/regions/{row}: movieId, title, year, mean rating and number of ratings of its films, the most rated first. */
export async function GET(request: Request, { params }: RouteContext<"/map/data/regions/[region]">) {
  const { region } = await params;
  const store = await loadStore();
  const films = /^\d{1,5}$/.test(region) ? filmsOfRegion(store, Number(region)) : undefined;
  if (!films) {
    const detail = `region: got ${JSON.stringify(region.slice(0, 40))}, expected a row of /map/data/regions`;
    return Response.json(
      { type: "about:blank", title: "Unknown region", status: 404, detail },
      { status: 404, headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" } },
    );
  }
  const rows = films.map(({ movieId, title, year, ratingMean, ratingCount }) => [
    movieId,
    title,
    year ?? null,
    ratingMean ?? null,
    ratingCount,
  ]);
  return respond(request, jsonAnswer(`${store.model.manifest.modelVersion}-region-${region}`, rows));
}
