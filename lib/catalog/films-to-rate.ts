import "server-only";
import { informativeGrid, wellKnownFilms } from "@/lib/models/rating-grid";
import type { OwnFilm } from "@/types/own-films";
import type { RatedMovie } from "@/types/recommendation";
import { ratedMovie } from "./movie-views";
import { perStore } from "./per-store";
import { cosinesOf, starsOfFilms } from "./predict-for";
import type { Store } from "./store";

const wellKnown = perStore((store) => {
  const { collaborativeEmbeddings, manifest } = store.model;
  return wellKnownFilms(starsOfFilms(store), cosinesOf(collaborativeEmbeddings), manifest.dataset.users);
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
  const rowsOf = (movieIds: readonly number[]) => movieIds.flatMap((movieId) => store.itemOfMovie.get(movieId) ?? []);
  const ownBy = (isWanted: (film: OwnFilm) => boolean) =>
    rowsOf([...own].filter(([, film]) => isWanted(film)).map(([movieId]) => movieId));
  const said = {
    rated: ownBy(({ rating }) => rating !== undefined),
    seen: new Set(ownBy(isSeen)),
    unseen: new Set([...ownBy((film) => !isSeen(film)), ...rowsOf(passed.filter((movieId) => !own.has(movieId)))]),
  };
  return informativeGrid(wellKnown(store), said, k).map((item) => ratedMovie(store, item));
}

function isSeen({ rating, marks }: OwnFilm): boolean {
  return rating !== undefined || marks.includes("seen");
}
