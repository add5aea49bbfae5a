import type { RatedMovie } from "@/types/recommendation";

/** A film as the API tells it: what is not known is null, so that every film has the same keys. */
export function movieAnswer<M extends RatedMovie>({ histogram: _, ...movie }: M) {
  return { ...movie, year: movie.year ?? null, ratingMean: movie.ratingMean ?? null };
}
