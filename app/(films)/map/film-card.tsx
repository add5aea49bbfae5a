import { Link } from "@/components/link";
import { movieHref } from "@/components/movie-href";
import { RatingFigure } from "@/components/rating-figure";
import type { FilmFact } from "./film-facts";

/** A film on the map, and where one can go from it. */
export function FilmCard({ film }: { film: FilmFact }) {
  return (
    <>
      <h2 className="text-2xl leading-tight [overflow-wrap:anywhere]">
        {film.title} <span className="text-lg tabular-nums text-muted">{film.year}</span>
      </h2>
      <p className="mt-1 text-sm">
        <RatingFigure {...film} />
      </p>
      <p className="mt-2 flex flex-wrap gap-x-5 text-sm">
        <Link href={movieHref(film)} className={LINK}>
          About the film
        </Link>
        <Link href={`/recommend?movie=${film.movieId}`} className={LINK}>
          Recommend films like this
        </Link>
      </p>
    </>
  );
}

const LINK = "py-1 underline decoration-line decoration-2 underline-offset-4 hover:decoration-accent";
