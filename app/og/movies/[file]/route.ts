import { answerFile } from "@/app/generated-file";
import { drawableTitle } from "@/app/og/drawable-text";
import { drawPreview } from "@/app/og/preview";
import { DRAWING_VERSION, posterOf } from "@/lib/catalog/poster-of";

const DAY = 86_400;

/** GET /og/movies/{movieId}.png: what is shown where a film's page is shared, 1200 x 630. */
export async function GET(request: Request, { params }: RouteContext<"/og/movies/[file]">) {
  const [, movieId] = /^(\d{1,10})\.png$/.exec((await params).file) ?? [];
  return answerFile(request, (store) => {
    const item = store.itemOfMovie.get(Number(movieId));
    if (item === undefined) return undefined;
    const movie = store.model.movies[item];
    return {
      type: "image/png",
      key: `${DRAWING_VERSION}`,
      maxAge: DAY,
      make: () =>
        drawPreview({
          posters: [posterOf(store, item, "wide")],
          lead: movie.year === undefined ? "" : String(movie.year),
          title: drawableTitle(movie),
        }),
    };
  });
}
