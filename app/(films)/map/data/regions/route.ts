import { jsonAnswer, respond } from "@/app/(films)/map/data/answer";
import { neighborhoods } from "@/lib/catalog/film-map";
import { loadStore } from "@/lib/catalog/store";

/** GET /map/data/regions: every neighborhood's name, level, place and number of films. */
export async function GET(request: Request) {
  const store = await loadStore();
  const regions = neighborhoods(store).map(({ level, name, films, x, y }) => ({
    ...{ level, name, films },
    x: Number(x.toFixed(4)),
    y: Number(y.toFixed(4)),
  }));
  return respond(request, jsonAnswer(`${store.model.manifest.modelVersion}-regions`, regions));
}
