import Link from "next/link";
import type { ReactNode } from "react";
import type { RatedMovie } from "@/types/recommendation";
import { movieHref } from "./movie-href";
import { RatingFigure } from "./rating-figure";
import { RatingHistogram } from "./rating-histogram";
import { titleCardStyle } from "./title-card-style";

interface Props {
  movie: RatedMovie;
  score?: number;
  /** Why it is recommended, in a sentence. */
  reason?: string;
  rank?: number;
  /** What stands below all else. */
  children?: ReactNode;
}

/** A film as a title card: its name in its own light, what it is and how it was received. */
export function MovieCard({ movie, score, reason, rank, children }: Props) {
  return (
    <article className="group relative flex flex-col">
      <div
        style={titleCardStyle(movie)}
        className="title-card flex aspect-[4/5] flex-col justify-between overflow-hidden rounded-lg p-3 sm:aspect-[4/3] sm:p-4 shadow-sm transition-transform duration-300 group-hover:-translate-y-0.5 motion-reduce:transition-none"
      >
        <div className="flex items-start justify-between gap-2 text-sm tabular-nums text-white/85">
          <span>{movie.year ?? "Year unknown"}</span>
          {rank !== undefined && <span aria-hidden="true">{rank}</span>}
        </div>
        <h3 className="font-display text-[1.35rem] leading-[1.08] sm:text-[1.6rem] text-balance [overflow-wrap:anywhere]">
          <Link href={movieHref(movie)} prefetch={false} className="line-clamp-4 after:absolute after:inset-0">
            {movie.title}
          </Link>
        </h3>
      </div>
      <div className="mt-3 flex items-end justify-between gap-3 text-sm">
        <div className="min-w-0">
          <p className="line-clamp-2 text-muted">{movie.genres.join(" · ") || "No genres listed"}</p>
          <p className="mt-0.5">
            <RatingFigure {...movie} />
          </p>
        </div>
        <RatingHistogram histogram={movie.histogram} className="hidden h-7 w-14 shrink-0 text-muted/70 sm:block" />
      </div>
      {score !== undefined && <Score score={score} />}
      {reason && <p className="mt-1.5 text-sm text-pretty text-muted">{reason}</p>}
      {children}
    </article>
  );
}

function Score({ score }: { score: number }) {
  return (
    <p className="mt-2 flex items-center gap-3 text-sm">
      <span className="h-1 flex-1 overflow-hidden rounded-full bg-line">
        <span
          className="block h-full rounded-full bg-accent"
          style={{ width: `${Math.max(0, Math.min(1, score)) * 100}%` }}
        />
      </span>
      <span className="tabular-nums">
        <span className="text-muted max-sm:sr-only">Similarity </span>
        {score.toFixed(2)}
      </span>
    </p>
  );
}
