import type { QueryProblem } from "@/app/query/parse-query";
import { titleWithYear } from "@/components/format";
import { Link } from "@/components/link";
import type { Suggestion, UnknownSeed } from "@/lib/catalog/resolve-seeds";
import { mapHref } from "./map-href";

interface Props {
  problems: QueryProblem[];
  unknown: UnknownSeed[];
  /** The film asked for, where it has no place. */
  unplaced?: Suggestion;
}

/** For how many films that are not there the page suggests others. */
const SUGGESTED = 3;

/** What of the address could not be shown. */
export function MapNotices({ problems, unknown, unplaced }: Props) {
  if (problems.length + unknown.length === 0 && !unplaced) return null;
  return (
    <div role="status" className="mt-6 space-y-2 rounded-xl border border-line bg-card px-5 py-4 text-sm">
      {unplaced && (
        <p>{titleWithYear(unplaced)} is not on the map: too little is known of it to say what it is like.</p>
      )}
      {problems.map(({ detail }) => (
        <p key={detail}>
          Passed over in the address – <span className="[overflow-wrap:anywhere]">{detail}</span>.
        </p>
      ))}
      {unknown.map(({ named, suggest }, index) => (
        <p key={named} className="[overflow-wrap:anywhere]">
          There is no film with {named} here.
          {index < SUGGESTED && <Suggestions movies={suggest()} />}
        </p>
      ))}
    </div>
  );
}

function Suggestions({ movies }: { movies: Suggestion[] }) {
  if (movies.length === 0) return null;
  return (
    <>
      {" Perhaps "}
      {movies.map((movie, index) => (
        <span key={movie.movieId}>
          {index > 0 && ", "}
          <Link
            className="underline decoration-line decoration-2 underline-offset-4 hover:decoration-accent"
            href={mapHref(undefined, movie.movieId)}
          >
            {titleWithYear(movie)}
          </Link>
        </span>
      ))}
      ?
    </>
  );
}
