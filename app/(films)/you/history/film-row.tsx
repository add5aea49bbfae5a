import { dayInWords, type Moments } from "@/app/zone/moments";
import { titleWithYear } from "@/components/format";
import { Link } from "@/components/link";
import { movieHref } from "@/components/movie-href";
import { Poster } from "@/components/poster";
import type { ShownFilm } from "@/types/history";
import type { Movie } from "@/types/movie";
import { type Deed, deedsOf } from "./deed-words";

interface Props {
  film: ShownFilm;
  place: number;
  shownAt: Date;
  moments: Moments;
  /** Absent where the catalog no longer has it. */
  movie?: Movie;
}

/** A film of a list on a line, and what was done with it since. */
export function FilmRow({ film, place, shownAt, moments, movie }: Props) {
  const deeds = deedsOf(film);
  return (
    <li className="flex min-w-0 items-center gap-3 py-1.5">
      <span className="w-6 shrink-0 text-right text-sm text-muted tabular-nums">{place}</span>
      <span className="title-card h-12 w-[2.4rem] shrink-0 overflow-hidden rounded">
        {movie && <Poster movieId={movie.movieId} />}
      </span>
      <div className="min-w-0">
        {movie ? (
          <Link href={movieHref(movie)} className="leading-snug [overflow-wrap:anywhere] hover:text-accent">
            {titleWithYear(movie)}
          </Link>
        ) : (
          <span className="text-muted">Film {film.movieId}, which this catalog does not have</span>
        )}
        {deeds.length > 0 && (
          <p className="mt-0.5 flex flex-wrap gap-x-3 text-sm text-muted">
            {deeds.map((deed) => (
              <span key={deed.words}>
                <span className="text-accent">{deed.words}</span>{" "}
                <When deed={deed} shownAt={shownAt} since={moments.since} />
              </span>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}

interface WhenProps {
  deed: Deed;
  shownAt: Date;
  since: Moments["since"];
}

function When({ deed: { when }, shownAt, since }: WhenProps) {
  if (typeof when === "string") return <time dateTime={when}>on {dayInWords(when)}</time>;
  return <time dateTime={when.toISOString()}>{since(shownAt, when)}</time>;
}
