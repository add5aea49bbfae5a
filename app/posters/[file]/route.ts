import { answerFile } from "@/app/generated-file";
import { DRAWING_VERSION, posterOf } from "@/lib/catalog/poster-of";

const DAY = 86_400;

/** GET /posters/{movieId}.svg, or {movieId}-banner.svg for the head of a page. */
export async function GET(request: Request, { params }: RouteContext<"/posters/[file]">) {
  const [, movieId, banner] = /^(\d{1,10})(-banner)?\.svg$/.exec((await params).file) ?? [];
  return answerFile(request, (store) => {
    const item = store.itemOfMovie.get(Number(movieId));
    if (item === undefined) return undefined;
    return {
      type: "image/svg+xml",
      key: `${DRAWING_VERSION}`,
      maxAge: DAY,
      make: () => posterOf(store, item, banner ? "banner" : "portrait"),
    };
  });
}
