import { encodeMap } from "@/app/(films)/map/map-data";
import { mapColumns } from "@/lib/catalog/film-map";
import { loadStore, type Store } from "@/lib/catalog/store";
import { type DataAnswer, respond } from "./answer";

const answers = new WeakMap<Store, DataAnswer>();

/** GET /map/data: all films on the map as binary columns (map-data.ts). */
export async function GET(request: Request) {
  const store = await loadStore();
  let answer = answers.get(store);
  if (!answer) {
    const etag = `${store.model.manifest.modelVersion}-map`;
    answer = { etag, type: "application/octet-stream", bytes: encodeMap(mapColumns(store)) };
    answers.set(store, answer);
  }
  return respond(request, answer);
}
