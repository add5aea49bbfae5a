"use client";

import type { Route } from "next";
import { MAX_SEEDS } from "@/app/query/limits";
import { titleWithYear } from "@/components/format";
import { Link } from "@/components/link";
import { movieHref } from "@/components/movie-href";
import { MoviePicker } from "@/components/movie-picker";
import type { RatedMovie } from "@/types/recommendation";
import { type RecommendState, recommendHref, toPairs } from "./url-state";

export type NamedMovie = Pick<RatedMovie, "movieId" | "title" | "year">;

/** The films that recommendations start from: each can be left out, another added. */
export function Seeds({
  seeds,
  avoided,
  state,
}: {
  seeds: NamedMovie[];
  avoided: NamedMovie[];
  state: RecommendState;
}) {
  return (
    <header>
      <h1 className="text-[clamp(2.25rem,5.5vw,4rem)] leading-[1.02] [overflow-wrap:anywhere]">
        Films like <Titles movies={seeds} className="text-accent" />
        {avoided.length > 0 && (
          <>
            , unlike <Titles movies={avoided} className="text-muted" />
          </>
        )}
      </h1>
      <div className="mt-6 flex flex-wrap items-center gap-2">
        {seeds.map((seed) => (
          <SeedChip
            key={seed.movieId}
            seed={seed}
            remove={recommendHref(state, { movies: state.movies.filter((movieId) => movieId !== seed.movieId) })}
          />
        ))}
        {avoided.map((movie) => (
          <SeedChip
            key={movie.movieId}
            seed={movie}
            prefix="Not "
            remove={recommendHref(state, { not: state.not.filter((movieId) => movieId !== movie.movieId) })}
          />
        ))}
        {PICKERS.map(({ as, ...words }) => {
          const chosen = as === "not" ? avoided : seeds;
          return (
            chosen.length < MAX_SEEDS && (
              <div key={as} className="w-full sm:max-w-xs">
                <MoviePicker size="small" action="/recommend" as={as} keep={toPairs(state)} {...words} />
              </div>
            )
          );
        })}
      </div>
    </header>
  );
}

const PICKERS = [
  { as: "movie", label: "Add another film", placeholder: "Add another film", button: "Add" },
  { as: "not", label: "A film to be unlike", placeholder: "But not like…", button: "Leave out" },
] as const;

/** "A, B and C". */
function Titles({ movies, className }: { movies: NamedMovie[]; className: string }) {
  return movies.map((movie, index) => (
    <span key={movie.movieId}>
      {index > 0 && (index === movies.length - 1 ? " and " : ", ")}
      <span className={className}>{movie.title}</span>
    </span>
  ));
}

function SeedChip({ seed, prefix, remove }: { seed: NamedMovie; prefix?: string; remove: Route }) {
  return (
    <span
      className={`flex h-11 max-w-full items-center rounded-full border pl-4 ${prefix ? "border-dashed border-muted" : "border-line bg-card"}`}
    >
      <Link href={movieHref(seed)} className="max-w-80 min-w-0 truncate print:pr-4 py-2 hover:text-accent">
        {prefix && <span className="text-muted">{prefix}</span>}
        {titleWithYear(seed)}
      </Link>
      <Link
        href={remove}
        aria-label={`Remove ${seed.title}`}
        className="no-print sign sign-x before:size-4 size-11 shrink-0 rounded-full text-muted hover:text-ink"
      />
    </span>
  );
}
