import type { Route } from "next";
import type { QueryProblem } from "@/app/query/parse-query";
import { titleWithYear } from "@/components/format";
import { Link } from "@/components/link";
import type { Namesakes, Suggestion, UnknownSeed } from "@/lib/catalog/resolve-seeds";
import { type RecommendState, recommendHref } from "./url-state";

interface Props {
  unknown: UnknownSeed[];
  problems: QueryProblem[];
  namesakes?: Namesakes[];
  notice?: string;
  state: RecommendState;
}

/** What of the address could not be used, and what to do about it. */
export function Notices({ unknown, problems, namesakes = [], notice, state }: Props) {
  if (unknown.length + problems.length + namesakes.length === 0 && !notice) return null;
  return (
    <div role="status" className="mt-6 space-y-2 rounded-xl border border-line bg-card px-5 py-4 text-sm">
      {notice && <p>{notice}</p>}
      {namesakes.map(({ title, taken, others }) => (
        <p key={title}>
          Several films are called “{title}”; this is {titleWithYear(taken)}, the most rated.{" "}
          <MovieLinks
            movies={others}
            hrefOf={({ movieId }) =>
              recommendHref(state, { movies: state.movies.map((id) => (id === taken.movieId ? movieId : id)) })
            }
          />
          {others.length === 1 ? " is the other." : " are others."}
        </p>
      ))}
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
  const hrefOf = ({ movieId }: Suggestion) => recommendHref(state, { movies: [...state.movies, movieId] });
  return (
    <>
      {" Perhaps "}
      <MovieLinks movies={movies} hrefOf={hrefOf} />?
    </>
  );
}

function MovieLinks({ movies, hrefOf }: { movies: Suggestion[]; hrefOf: (movie: Suggestion) => Route }) {
  return movies.map((movie, index) => (
    <span key={movie.movieId}>
      {index > 0 && ", "}
      <Link
        className="underline decoration-line decoration-2 underline-offset-4 hover:decoration-accent"
        href={hrefOf(movie)}
      >
        {titleWithYear(movie)}
      </Link>
    </span>
  ));
}
