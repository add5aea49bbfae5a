import type { Route } from "next";
import { removeList } from "@/app/actions/history";
import type { Moments } from "@/app/zone/moments";
import { ActionForm } from "@/components/action-form";
import { plural } from "@/components/format";
import { Link } from "@/components/link";
import type { Store } from "@/lib/catalog/store";
import type { ShownFilm, ShownList } from "@/types/history";
import { deedsOf } from "./deed-words";
import { FilmRow } from "./film-row";

/** So many films of a list are seen at once, with those that something was done with or that are looked for. */
const FIRST = 6;

interface Props {
  store: Store;
  list: ShownList;
  /** The movieIds that are looked for. */
  sought: ReadonlySet<number>;
  moments: Moments;
}

/** One list as it was shown, and what came of it. */
export function ListCard({ store, list, sought, moments }: Props) {
  const { id, href, title, films } = list;
  const rows = films.map((film, index) => ({ film, place: index + 1 }));
  const isFirst = ({ film, place }: (typeof rows)[number]) =>
    place <= FIRST || deedsOf(film).length > 0 || sought.has(film.movieId);
  const rest = rows.filter((row) => !isFirst(row));
  return (
    <article className="border-t border-line py-6">
      <h3 className="font-display text-2xl [overflow-wrap:anywhere]">
        <Link href={href as Route} className="hover:text-accent">
          {title}
        </Link>
      </h3>
      <p className="mt-1 mb-4 text-sm text-muted [overflow-wrap:anywhere]">
        <Times list={list} moments={moments} /> · {plural(films.length, "film")} · model {list.modelVersion}
        {list.modelVersion !== store.model.manifest.modelVersion && ", since replaced"}
      </p>
      <Films store={store} list={list} rows={rows.filter(isFirst)} moments={moments} />
      <div className="mt-3 flex flex-wrap items-start gap-3">
        {rest.length > 0 && (
          <details className="open:w-full">
            <summary className="inline-block cursor-pointer rounded-full border border-line px-3.5 py-1.5 text-sm hover:border-ink">
              {plural(rest.length, "more film")}
            </summary>
            <div className="mt-3">
              <Films store={store} list={list} rows={rest} moments={moments} />
            </div>
          </details>
        )}
        <ActionForm action={removeList} submit="Delete this list" look="quiet">
          <input type="hidden" name="id" value={id} />
        </ActionForm>
      </div>
    </article>
  );
}

function Times({ list: { firstShownAt, shownAt }, moments: { dayOf, timeOf } }: Pick<Props, "list" | "moments">) {
  // A list of one day may have been shown on two of another zone.
  const isOneDay = dayOf(firstShownAt) === dayOf(shownAt);
  const [first, last] = [(isOneDay ? timeOf : dayOf)(firstShownAt), timeOf(shownAt)];
  return (
    <>
      {first !== last && (
        <>
          <time dateTime={firstShownAt.toISOString()}>{first}</time>, last{" "}
        </>
      )}
      <time dateTime={shownAt.toISOString()}>{last}</time>
    </>
  );
}

interface FilmsProps extends Pick<Props, "store" | "list" | "moments"> {
  rows: { film: ShownFilm; place: number }[];
}

function Films({ store: { itemOfMovie, model }, list: { shownAt }, rows, moments }: FilmsProps) {
  return (
    <ol className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
      {rows.map(({ film, place }) => (
        <FilmRow
          key={place}
          film={film}
          place={place}
          shownAt={shownAt}
          moments={moments}
          movie={model.movies[itemOfMovie.get(film.movieId) ?? -1]}
        />
      ))}
    </ol>
  );
}
