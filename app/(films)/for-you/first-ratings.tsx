import { MovieGrid } from "@/components/movie-grid";
import { popularMovies } from "@/lib/catalog/highlights";
import type { Store } from "@/lib/catalog/store";
import type { OwnFilm } from "@/types/own-films";

const OFFERED = 24;

interface Props {
  store: Store;
  own: ReadonlyMap<number, OwnFilm>;
  missing: number;
}

/** Films that most people have seen, to rate the first of. */
export function FirstRatings({ store, own, missing }: Props) {
  const films = popularMovies(store, OFFERED + own.size).filter(({ movieId }) => !own.has(movieId));
  return (
    <>
      <p className="mt-4 mb-8 max-w-prose text-muted" role="status">
        Rate {missing === 1 ? "one more film" : `${missing} films`} that you have seen, and this page becomes yours. No
        account is needed: the star on a film opens what you can say of it.
      </p>
      <h2 className="sr-only">Films to rate</h2>
      <MovieGrid movies={films.slice(0, OFFERED)} atTop />
    </>
  );
}
