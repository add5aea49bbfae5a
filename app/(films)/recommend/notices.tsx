import Link from "next/link";
import type { QueryProblem } from "@/app/query/parse-query";
import { titleWithYear } from "@/components/format";
import type { Suggestion, UnknownSeed } from "@/lib/catalog/resolve-seeds";
import { type RecommendState, recommendHref } from "./url-state";

interface Props {
  unknown: UnknownSeed[];
  problems: QueryProblem[];
  notice?: string;
  state: RecommendState;
}

/** What of the address could not be used, and what to do about it. */
export function Notices({ unknown, problems, notice, state }: Props) {
  if (unknown.length + problems.length === 0 && !notice) return null;
  return (
    <div role="status" className="mt-6 space-y-2 rounded-xl border border-line bg-card px-5 py-4 text-sm">
      {notice && <p>{notice}</p>}
      {problems.map(({ detail }) => (
        <p key={detail}>
          Passed over in the address – <span className="[overflow-wrap:anywhere]">{detail}</span>.
        </p>
      ))}
      {unknown.map(({ named, suggest }, index) => (
        <p key={named} className="[overflow-wrap:anywhere]">
          There is no film with {named} here.
          {index < SUGGESTED && <Suggestions movies={suggest()} state={state} />}
        </p>
      ))}
    </div>
  );
}

/** For how many films that are not there the page suggests others. */
const SUGGESTED = 3;

function Suggestions({ movies, state }: { movies: Suggestion[]; state: RecommendState }) {
  if (movies.length === 0) return null;
  return (
    <>
      {" Perhaps "}
      {movies.map((movie, index) => (
        <span key={movie.movieId}>
          {index > 0 && ", "}
          <Link
            className="underline decoration-line decoration-2 underline-offset-4 hover:decoration-accent"
            prefetch={false}
            href={recommendHref(state, { movies: [...state.movies, movie.movieId] })}
          >
            {titleWithYear(movie)}
          </Link>
        </span>
      ))}
      ?
    </>
  );
}
