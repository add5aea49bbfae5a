import { answerFile } from "@/app/generated-file";
import { drawPreview } from "@/app/og/preview";
import { plural } from "@/components/format";
import { mapExtent } from "@/lib/catalog/film-map";
import { mapPicture } from "./map-picture";

const DAY = 86_400;

/** GET /og/map: what is shown where the map is shared, 1200 x 630. */
export function GET(request: Request) {
  return answerFile(request, (store) => ({
    type: "image/png",
    key: "map-1",
    maxAge: DAY,
    make: () =>
      drawPreview({
        posters: [mapPicture(store)],
        lead: plural(mapExtent(store).films, "film"),
        title: "The map of all films",
      }),
  }));
}
