import type { RatedMovie } from "@/types/recommendation";
import { titleWithYear } from "./format";
import { Link } from "./link";
import { MovieGrid } from "./movie-grid";
import { movieHref } from "./movie-href";
import { RatingFigure } from "./rating-figure";

/** How many films are cards; the rest are lines. */
const CARDS = 12;

/** Films, the first as cards and the others as a list. */
export function FilmShelf({ movies }: { movies: RatedMovie[] }) {
  return (
    <>
      <MovieGrid movies={movies.slice(0, CARDS)} />
      {movies.length > CARDS && (
        <ul className="mt-8 gap-x-10 sm:columns-2 xl:columns-3">
          {movies.slice(CARDS).map((movie) => (
            <li key={movie.movieId} className="break-inside-avoid border-b border-line py-2 text-sm">
              <Link href={movieHref(movie)} className="block py-0.5 hover:text-accent">
                {titleWithYear(movie)}
              </Link>
              <RatingFigure {...movie} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
