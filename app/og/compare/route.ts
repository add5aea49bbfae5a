import { z } from "zod";
import { answerFile } from "@/app/generated-file";
import { drawableTitle } from "@/app/og/drawable-text";
import { drawPreview } from "@/app/og/preview";
import { parseQuery, single } from "@/app/query/parse-query";
import { DRAWING_VERSION, posterOf } from "@/lib/catalog/poster-of";

const DAY = 86_400;

const pair = single(
  z
    .string()
    .regex(/^\d{1,10},\d{1,10}$/, "two movieIds with a comma between them")
    .transform((text) => text.split(",").map(Number)),
  [],
);

/** GET /og/compare?movies=1,12: what is shown where a comparison is shared, 1200 x 630. */
export async function GET(request: Request) {
  const { query, problems } = parseQuery(new URL(request.url).searchParams, { movies: pair });
  return answerFile(request, (store) => {
    if (problems.length > 0) return { problem: problems[0].detail };
    const items = query.movies.map((movieId) => store.itemOfMovie.get(movieId));
    if (items.length === 0 || !items.every((item) => item !== undefined)) return undefined;
    return {
      type: "image/png",
      key: `${DRAWING_VERSION}-${query.movies.join("-")}`,
      maxAge: DAY,
      make: () =>
        drawPreview({
          posters: items.map((item) => posterOf(store, item, "portrait")),
          lead: "Where they agree and part",
          title: items
            .map((item) => drawableTitle(store.model.movies[item]))
            .filter((name) => name !== "")
            .join(" beside "),
        }),
    };
  });
}
