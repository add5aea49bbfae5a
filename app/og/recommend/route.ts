import { answerFile } from "@/app/generated-file";
import { drawableTitle } from "@/app/og/drawable-text";
import { drawPreview } from "@/app/og/preview";
import { movieIds } from "@/app/query/parameters";
import { parseQuery } from "@/app/query/parse-query";
import { popularMovies } from "@/lib/catalog/highlights";
import { DRAWING_VERSION, posterOf } from "@/lib/catalog/poster-of";
import type { Store } from "@/lib/catalog/store";

const DAY = 86_400;

/** As many posters as fit side by side. */
const SHOWN = 5;

/**
 * GET /og/recommend?movie=1&movie=12: what is shown where recommendations are shared, 1200 x 630; without films, where
 * the site itself is.
 */
export async function GET(request: Request) {
  const { query, problems } = parseQuery(new URL(request.url).searchParams, { movie: movieIds });
  return answerFile(request, (store) => {
    if (problems.length > 0) return { problem: problems[0].detail };
    const items = query.movie.map((movieId) => store.itemOfMovie.get(movieId));
    if (!items.every((item) => item !== undefined)) return undefined;
    return {
      type: "image/png",
      key: `${DRAWING_VERSION}-${query.movie.join("-")}`,
      maxAge: DAY,
      make: () => drawPreview(items.length > 0 ? seedsPreview(store, items) : sitePreview(store)),
    };
  });
}

function seedsPreview(store: Store, items: number[]) {
  const shape = items.length === 1 ? "wide" : "portrait";
  return {
    posters: items.slice(0, SHOWN).map((item) => posterOf(store, item, shape)),
    lead: "Films like",
    title: new Intl.ListFormat("en", { type: "conjunction" }).format(namesOf(store, items)),
  };
}

function sitePreview(store: Store) {
  const popular = popularMovies(store, SHOWN).map(({ movieId }) => store.itemOfMovie.get(movieId) as number);
  return {
    posters: popular.map((item) => posterOf(store, item)),
    lead: "Films related to films",
    title: "Find the film after the film you loved",
  };
}

function namesOf({ model }: Store, items: number[]): string[] {
  return items.map((item) => drawableTitle(model.movies[item])).filter((name) => name !== "");
}
