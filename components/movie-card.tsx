"use client";

import type { ReactNode } from "react";
import type { RatedMovie } from "@/types/recommendation";
import { FilmMarks } from "./film-marks";
import { unbroken } from "./format";
import { Link } from "./link";
import { movieHref } from "./movie-href";
import { Poster } from "./poster";
import { RatingFigure } from "./rating-figure";
import { RatingHistogram } from "./rating-histogram";
import { shareStyle } from "./share-style";

interface Props {
  movie: RatedMovie;
  score?: number;
  /** Why it is recommended, in a sentence. */
  reason?: string;
  rank?: number;
  /** Whether it is among the first that are seen. */
  first?: boolean;
  /** What stands below all else. */
  children?: ReactNode;
}

/**
 * A film as a title card: its name on its poster, what it is and how it was received. A client component, as what it is given is
 * less than what it draws.
 */
export function MovieCard({ movie, score, reason, rank, first, children }: Props) {
  return (
    <article className="relative flex flex-col transition-transform duration-300 hover:-translate-y-0.5 motion-reduce:transition-none">
      <div className="title-card grid aspect-[4/5] overflow-hidden rounded-lg shadow-sm *:[grid-area:1/1]">
        <Poster movieId={movie.movieId} first={first} />
        {rank !== undefined && (
          <span
            aria-hidden="true"
            className="m-2 min-w-7 self-start justify-self-start rounded-full bg-black/70 px-2 py-0.5 text-center text-sm tabular-nums"
          >
            {rank}
          </span>
        )}
        <FilmMarks movieId={movie.movieId} title={movie.title} />
        <div className="scrim self-end px-3 pb-3 sm:px-4 sm:pb-4">
          <p className="text-sm tabular-nums">{movie.year ?? "Year unknown"}</p>
          <h3 className="mt-0.5 font-display text-[1.35rem] leading-[1.08] sm:text-[1.6rem] text-balance [overflow-wrap:anywhere]">
            <Link href={movieHref(movie)} className="line-clamp-4 after:absolute after:inset-0">
              {movie.title}
            </Link>
          </h3>
        </div>
      </div>
      <div className="mt-3 text-sm">
        <p className="line-clamp-3 text-wrap text-muted sm:line-clamp-2">
          {movie.genres.map(unbroken).join("\u00a0· ") || "No genres listed"}
        </p>
        <div className="mt-0.5 flex items-end justify-between gap-3">
          <p className="sm:shrink-0">
            <RatingFigure {...movie} />
          </p>
          <RatingHistogram histogram={movie.histogram} className="hidden h-6 w-14 min-w-0 text-muted/70 sm:block" />
        </div>
      </div>
      {score !== undefined && <Score score={score} />}
      {reason && <p className="mt-1.5 text-sm text-muted">{reason}</p>}
      {children}
    </article>
  );
}

function Score({ score }: { score: number }) {
  return (
    <p className="mt-2 flex items-center gap-3 text-sm">
      <span className="share-bar flex-1" style={shareStyle(Math.max(0, score))} />
      <span className="tabular-nums">
        <span className="text-muted max-sm:sr-only">Similarity </span>
        {score.toFixed(2)}
      </span>
    </p>
  );
}
