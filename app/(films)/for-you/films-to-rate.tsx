import type { Route } from "next";
import type { PageSearch } from "@/app/query/page-search";
import { Link } from "@/components/link";
import { MovieGrid } from "@/components/movie-grid";
import { filmsToRate } from "@/lib/catalog/films-to-rate";
import type { Store } from "@/lib/catalog/store";
import type { OwnFilm } from "@/types/own-films";

const OFFERED = 12;
/** An address is not to be longer than servers take. */
const MOST_PASSED = 240;

interface Props {
  store: Store;
  own: ReadonlyMap<number, OwnFilm>;
  /** The page this is on, and its address's parameters. */
  path: Route;
  search: PageSearch;
}

/** Films whose ratings would tell most, each to be rated or passed over. */
export function FilmsToRate({ store, own, path, search }: Props) {
  const passed = [search.passed ?? []]
    .flat()
    .flatMap((ids) => ids.split("."))
    .filter((id) => /^\d{1,10}$/.test(id))
    .map(Number);
  const films = filmsToRate(store, own, passed, OFFERED);
  const without = (more: readonly number[]) =>
    `${path}?passed=${[...passed, ...more].slice(-MOST_PASSED).join(".")}` as Route;
  if (films.length === 0) {
    return (
      <p className="text-muted">
        That is all that many people know.{" "}
        <Link href={path} className="text-ink underline underline-offset-4">
          From the beginning
        </Link>
      </p>
    );
  }
  return (
    <>
      <h2 className="sr-only">Films to rate</h2>
      <MovieGrid
        movies={films}
        atTop
        below={({ movieId, title }) => (
          <Link
            href={without([movieId])}
            scroll={false}
            className="relative z-10 mt-1 inline-block py-1 text-sm text-muted underline decoration-line underline-offset-4 hover:text-ink"
          >
            Not seen<span className="sr-only">: {title}</span>
          </Link>
        )}
      />
      <p className="mt-10 text-center">
        <Link
          href={without(films.map(({ movieId }) => movieId))}
          className="inline-block rounded-full border border-line bg-card px-6 py-2.5 hover:border-ink"
        >
          I know none of these, show others
        </Link>
      </p>
    </>
  );
}
