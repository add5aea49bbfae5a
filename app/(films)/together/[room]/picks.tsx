import { unpick } from "@/app/actions/together";
import { ActionForm } from "@/components/action-form";
import { titleWithYear } from "@/components/format";
import { Link } from "@/components/link";
import { movieHref } from "@/components/movie-href";
import type { Store } from "@/lib/catalog/store";

interface Props {
  store: Store;
  movieIds: number[];
  /** The room in which they can be taken back; absent where they are another's. */
  room?: string;
}

/** The films that a guest picked. */
export function Picks({ store, movieIds, room }: Props) {
  if (movieIds.length === 0) return null;
  return (
    <ul className="text-sm">
      {movieIds.map((movieId) => {
        const item = store.itemOfMovie.get(movieId);
        const movie = item === undefined ? undefined : store.model.movies[item];
        const words = movie ? titleWithYear(movie) : `Film ${movieId}, which this catalog does not have`;
        return (
          <li key={movieId} className="flex min-h-7 items-center justify-between gap-3 py-0.5">
            {movie ? (
              <Link href={movieHref(movie)} className="min-w-0 py-0.5 hover:text-accent">
                {words}
              </Link>
            ) : (
              <span className="text-muted">{words}</span>
            )}
            {room && (
              <ActionForm
                action={unpick}
                look="sign"
                className="no-print"
                submit={
                  <span className="sign sign-x before:size-4">
                    <span className="sr-only">Take back {words}</span>
                  </span>
                }
              >
                <input type="hidden" name="room" value={room} />
                <input type="hidden" name="movieId" value={movieId} />
              </ActionForm>
            )}
          </li>
        );
      })}
    </ul>
  );
}
