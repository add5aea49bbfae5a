import "server-only";
import { type Candidates, covariancesOf, informativeFilms } from "@/lib/models/informative-films";
import { STARS } from "@/lib/models/predicted-stars";
import type { OwnFilm } from "@/types/own-films";
import type { RatedMovie } from "@/types/recommendation";
import { ratedMovie } from "./movie-views";
import { perStore } from "./per-store";
import { starsOfFilms } from "./predict-for";
import type { Store } from "./store";

/** Films that many have seen: the most rated. */
const KNOWN_WELL = 300;

const wellKnown = perStore((store): Candidates => {
  const { ratingCounts, manifest } = store.model;
  const items = Array.from({ length: Math.min(KNOWN_WELL, ratingCounts.length) }, (_, item) => item);
  return {
    items,
    // The root: rated is less than seen, and a film that fewer have seen tells more (docs/decisions/0039).
    chances: items.map((item) => Math.sqrt(ratingCounts[item] / Math.max(1, manifest.dataset.users))),
    covariances: covariancesOf(items, starsOfFilms(store), STARS),
  };
});

/**
 * The k films whose ratings would tell most of the taste of whoever said this of films, of those that many people have seen.
 * @param passed movieIds that they were shown and have not seen
 */
export function filmsToRate(
  store: Store,
  own: ReadonlyMap<number, OwnFilm>,
  passed: readonly number[],
  k: number,
): RatedMovie[] {
  const { movies } = store.model;
  const known = [...own].flatMap(([movieId, { rating }]) =>
    rating === undefined ? [] : (store.itemOfMovie.get(movieId) ?? []),
  );
  const isOpen = (item: number) => !own.has(movies[item].movieId) && !passed.includes(movies[item].movieId);
  const open = only(wellKnown(store), isOpen);
  return informativeFilms(open, known, starsOfFilms(store), STARS, k).map((place) =>
    ratedMovie(store, open.items[place]),
  );
}

function only({ items, chances, covariances }: Candidates, isOpen: (item: number) => boolean): Candidates {
  const places = [...items.keys()].filter((place) => isOpen(items[place]));
  return {
    items: places.map((place) => items[place]),
    chances: places.map((place) => chances[place]),
    covariances: Float64Array.from(places.flatMap((a) => places.map((b) => covariances[a * items.length + b]))),
  };
}
