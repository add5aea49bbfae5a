import { X } from "lucide-react";
import Link from "next/link";
import { MAX_SEEDS } from "@/app/query/parameters";
import { titleWithYear } from "@/components/format";
import { movieHref } from "@/components/movie-href";
import { MoviePicker } from "@/components/movie-picker";
import type { RatedMovie } from "@/types/recommendation";
import { type RecommendState, recommendHref, toPairs } from "./url-state";

/** The films that recommendations start from: each can be left out, another added. */
export function Seeds({ seeds, state }: { seeds: RatedMovie[]; state: RecommendState }) {
  return (
    <header>
      <h1 className="text-[clamp(2.25rem,5.5vw,4rem)] leading-[1.02] [overflow-wrap:anywhere]">
        Films like{" "}
        {seeds.map((seed, index) => (
          <span key={seed.movieId}>
            {index > 0 && (index === seeds.length - 1 ? " and " : ", ")}
            <span className="text-accent">{seed.title}</span>
          </span>
        ))}
      </h1>
      <div className="mt-6 flex flex-wrap items-center gap-2">
        {seeds.map((seed) => (
          <SeedChip key={seed.movieId} seed={seed} state={state} />
        ))}
        {seeds.length < MAX_SEEDS && (
          <div className="no-print w-full max-w-xs">
            <MoviePicker
              size="small"
              label="Add another film"
              placeholder="Add another film"
              button="Add"
              action="/recommend"
              keep={toPairs(state)}
            />
          </div>
        )}
      </div>
    </header>
  );
}

function SeedChip({ seed, state }: { seed: RatedMovie; state: RecommendState }) {
  const others = state.movies.filter((movieId) => movieId !== seed.movieId);
  return (
    <span className="flex h-11 max-w-full items-center rounded-full border border-line bg-card pl-4">
      <Link href={movieHref(seed)} prefetch={false} className="max-w-64 min-w-0 truncate py-2 hover:text-accent">
        {titleWithYear(seed)}
      </Link>
      <Link
        href={recommendHref(state, { movies: others })}
        prefetch={false}
        aria-label={`Remove ${seed.title}`}
        className="grid size-11 shrink-0 place-items-center rounded-full text-muted hover:text-ink"
      >
        <X aria-hidden="true" className="size-4" />
      </Link>
    </span>
  );
}
