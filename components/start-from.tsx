import type { RatedMovie } from "@/types/recommendation";
import { Link } from "./link";

/** Below a field that asks for a film: some that most people know, for who has none in mind. */
export function StartFrom({ movies }: { movies: RatedMovie[] }) {
  return (
    <p className="mt-4 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      <span className="py-1">Or start from</span>
      {movies.map(({ movieId, title }) => (
        <Link
          key={movieId}
          href={`/recommend?movie=${movieId}`}
          className="py-1 text-ink underline decoration-line decoration-2 underline-offset-4 hover:decoration-accent"
        >
          {title}
        </Link>
      ))}
    </p>
  );
}
