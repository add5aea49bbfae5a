import "server-only";
import { TopK } from "@/lib/linalg/top-k";
import type { RatedMovie } from "@/types/recommendation";
import { ratedMovie } from "./movie-views";
import type { Store } from "./store";

/** The most rated films: item rows run from most rated to least. */
export function popularMovies(store: Store, count: number): RatedMovie[] {
  const films = Math.min(count, store.model.movies.length);
  return firstMovies(
    store,
    Array.from({ length: films }, (_, item) => item),
  );
}

/** The films with the highest shrunk means among the well-known: the most rated tenth, a hundred at least. */
export function highlyRatedMovies(store: Store, count: number): RatedMovie[] {
  const { shrunkMeans } = store.model;
  const wellKnown = shrunkMeans.subarray(0, Math.max(100, shrunkMeans.length / 10));
  const best = new TopK(Math.min(count, wellKnown.length));
  wellKnown.forEach((mean, item) => {
    best.push(item, mean);
  });
  return firstMovies(store, Array.from(best.items.subarray(0, best.sort())));
}

/** The films of the latest years, within a year the most rated first; those whose year is unknown are left out. */
export function newestMovies(store: Store, count: number): RatedMovie[] {
  const { movies } = store.model;
  const newest = new TopK(Math.min(count, movies.length));
  movies.forEach(({ year }, item) => {
    if (year !== undefined) newest.push(item, year);
  });
  return firstMovies(store, Array.from(newest.items.subarray(0, newest.sort())));
}

function firstMovies(store: Store, items: number[]): RatedMovie[] {
  return items.map((item) => ratedMovie(store, item));
}
