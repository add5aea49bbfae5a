import type { RatedMovie } from "@/types/recommendation";

/** A film as the API tells it: what is not known is null, so that every film has the same keys. */
export type MovieAnswer<M extends RatedMovie = RatedMovie> = Omit<M, "histogram" | "year" | "ratingMean"> & {
  year: number | null;
  ratingMean: number | null;
};

export function movieAnswer<M extends RatedMovie>({ histogram: _, ...movie }: M): MovieAnswer<M> {
  return { ...movie, year: movie.year ?? null, ratingMean: movie.ratingMean ?? null } as unknown as MovieAnswer<M>;
}
