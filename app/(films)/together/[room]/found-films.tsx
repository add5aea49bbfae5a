import { pickFound } from "@/app/actions/together";
import { ActionForm } from "@/components/action-form";
import { titleWithYear } from "@/components/format";
import { searchMovies } from "@/lib/catalog/search";
import type { Store } from "@/lib/catalog/store";

const FOUND = 6;

interface Props {
  store: Store;
  room: string;
  /** As it was typed. */
  title: string;
  /** Films that need not be offered. */
  picked: number[];
}

/** What a title may mean, to pick one. */
export function FoundFilms({ store, room, title, picked }: Props) {
  const movies = searchMovies(store, title, FOUND).map((item) => store.model.movies[item]);
  const offered = movies.filter(({ movieId }) => !picked.includes(movieId));
  if (offered.length === 0) {
    const words = movies.length > 0 ? `“${title}” is among your films.` : `No film sounds like “${title}”.`;
    return <p className="mt-3 text-sm text-muted [overflow-wrap:anywhere]">{words}</p>;
  }
  return (
    <ul aria-label="Films that were found" className="mt-3 text-sm">
      {offered.map((movie) => (
        <li key={movie.movieId} className="flex items-center justify-between gap-3 py-1">
          <span className="min-w-0">{titleWithYear(movie)}</span>
          <ActionForm
            action={pickFound}
            look="quiet"
            submit={
              <>
                Pick<span className="sr-only"> {titleWithYear(movie)}</span>
              </>
            }
          >
            <input type="hidden" name="room" value={room} />
            <input type="hidden" name="movieId" value={movie.movieId} />
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
