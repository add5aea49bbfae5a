import type { Route } from "next";
import { privatePage } from "@/app/(films)/account/private-page";
import { Pager } from "@/app/(films)/browse/pager";
import { OwnNav } from "@/app/(films)/own-nav";
import { readOwner } from "@/app/own";
import { pageNumber } from "@/app/query/page-number";
import { dayInWords, momentsIn } from "@/app/zone/moments";
import { readZone } from "@/app/zone/read-zone";
import { Link } from "@/components/link";
import { MovieGrid } from "@/components/movie-grid";
import { FollowOwnFilms } from "@/components/own-films";
import { readMarks, readRatings } from "@/lib/accounts/own-films";
import { ratedMovie } from "@/lib/catalog/movie-views";
import { loadStore } from "@/lib/catalog/store";

export const metadata = privatePage("Your films");

const LISTS = { rated: "Rated", seen: "Seen", watchlist: "Watchlist", notInterested: "Not interested" };
type List = keyof typeof LISTS;
const PAGE = 48;

export default async function OwnFilmsPage({ searchParams }: PageProps<"/you/films">) {
  const search = await searchParams;
  const list = (Object.keys(LISTS) as List[]).find((name) => name === search.list) ?? "rated";
  const [store, films] = [await loadStore(), await filmsOf(list)];
  const items = films.flatMap(({ movieId, note }) => {
    const item = store.itemOfMovie.get(movieId);
    return item === undefined ? [] : { item, note };
  });
  const pages = Math.max(1, Math.ceil(items.length / PAGE));
  const page = pageNumber(search.page, pages);
  const shown = items.slice((page - 1) * PAGE, page * PAGE);
  return (
    <main id="content" className="page pt-10">
      <OwnNav here="/you/films" />
      <FollowOwnFilms />
      <h1 className="text-[clamp(2.25rem,5.5vw,4rem)] leading-none">Your films</h1>
      <nav
        aria-label="Lists"
        className="no-print mt-6 mb-8 inline-flex flex-wrap rounded-3xl border border-line bg-card p-1"
      >
        {(Object.keys(LISTS) as List[]).map((name) => (
          <Link
            key={name}
            href={`/you/films?list=${name}` as Route}
            aria-current={name === list ? "true" : undefined}
            className="rounded-full px-2.5 py-1.5 text-sm text-muted hover:text-ink sm:px-3.5 aria-[current]:bg-ink aria-[current]:text-paper"
          >
            {LISTS[name]}
          </Link>
        ))}
      </nav>
      {items.length === 0 ? (
        <p className="text-muted">
          None yet. <span className="needs-script">The star on a film’s card</span>
          <span className="no-script">A film’s page</span> puts it here:{" "}
          <Link href={list === "rated" ? "/for-you/rate" : "/browse"} className="text-ink underline underline-offset-4">
            {list === "rated" ? "films to rate" : "all films"}
          </Link>
        </p>
      ) : (
        <>
          <h2 className="sr-only">{LISTS[list]}</h2>
          <MovieGrid movies={shown.map(({ item, note }) => ({ ...ratedMovie(store, item), note }))} atTop />
          <Pager page={page} pages={pages} hrefOf={(to) => `/you/films?list=${list}&page=${to}` as Route} />
        </>
      )}
    </main>
  );
}

async function filmsOf(list: List): Promise<{ movieId: number; note?: string }[]> {
  const owner = await readOwner();
  if (!owner) return [];
  const { dayOf } = momentsIn(await readZone());
  if (list === "rated")
    return (await readRatings(owner)).map(({ movieId, rating, ratedAt }) => ({
      movieId,
      note: `You gave ★\u00a0${rating}${ratedAt.getTime() > 0 ? ` on ${dayOf(ratedAt)}` : ""}`,
    }));
  const marks = (await readMarks(owner)).filter(({ kind }) => kind === list);
  return marks.map(({ movieId, watchedOn }) => ({
    movieId,
    note: watchedOn ? `Seen on ${dayInWords(watchedOn)}` : undefined,
  }));
}
