import { jsonAnswer } from "@/app/(films)/map/data/answer";
import { respondFromStore } from "@/app/(films)/map/data/from-store";
import { neighborhoods } from "@/lib/catalog/film-map";

/** GET /map/data/regions: every neighborhood's name, level, place and number of films. */
export function GET(request: Request) {
  return respondFromStore(request, (store) => {
    const regions = neighborhoods(store).map(({ level, name, films, x, y }) => ({
      ...{ level, name, films },
      x: Number(x.toFixed(4)),
      y: Number(y.toFixed(4)),
    }));
    return jsonAnswer(`${store.model.manifest.modelVersion}-regions`, regions);
  });
}
