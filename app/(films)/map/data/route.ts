import { encodeMap } from "@/app/(films)/map/map-data";
import { mapColumns } from "@/lib/catalog/film-map";
import type { Store } from "@/lib/catalog/store";
import type { DataAnswer } from "./answer";
import { respondFromStore } from "./from-store";

const answers = new WeakMap<Store, DataAnswer>();

/** GET /map/data: all films on the map as binary columns (map-data.ts). */
export function GET(request: Request) {
  return respondFromStore(request, (store) => {
    const known = answers.get(store);
    if (known) return known;
    const etag = `${store.model.manifest.modelVersion}-map`;
    const answer = { etag, type: "application/octet-stream", bytes: encodeMap(mapColumns(store)) };
    answers.set(store, answer);
    return answer;
  });
}
