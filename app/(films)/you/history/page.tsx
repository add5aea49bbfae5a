import type { Route } from "next";
import { privatePage } from "@/app/(films)/account/private-page";
import { Pager } from "@/app/(films)/browse/pager";
import { OwnNav } from "@/app/(films)/own-nav";
import { readOwner } from "@/app/own";
import { pageNumber } from "@/app/query/page-number";
import { KeepZone } from "@/app/zone/keep-zone";
import { momentsIn } from "@/app/zone/moments";
import { readZone } from "@/app/zone/read-zone";
import { plural } from "@/components/format";
import { Link } from "@/components/link";
import { SearchForm } from "@/components/search-form";
import { keepsHistory, readHistory } from "@/lib/accounts/history";
import { loadStore } from "@/lib/catalog/store";
import { Keeping } from "./keeping";
import { ListCard } from "./list-card";
import { soughtFilms } from "./sought-films";

export const metadata = privatePage("History");

const LISTS = 10;
const MOST_PAGES = 1_000;

export default async function HistoryPage({ searchParams }: PageProps<"/you/history">) {
  const [store, owner, search] = [await loadStore(), await readOwner(), await searchParams];
  const zone = await readZone();
  const moments = momentsIn(zone);
  const text = [search.q ?? ""].flat()[0].trim().slice(0, 300);
  const movieIds = text === "" ? [] : soughtFilms(store, text);
  const asked = pageNumber(search.page, MOST_PAGES);
  const found =
    owner &&
    (await readHistory(owner, {
      search: text === "" ? undefined : { text, movieIds },
      page: asked,
      size: LISTS,
      zone,
    }));
  const { lists, total, page, pages } = found ?? { lists: [], total: 0, page: 1, pages: 1 };
  const isKept = !owner || (await keepsHistory(owner));
  const days = [...new Set(lists.map(({ shownAt }) => moments.dayOf(shownAt)))];
  const sought = new Set(movieIds);
  return (
    <main id="content" className="page pt-10">
      {owner && <KeepZone known={zone} isShown />}
      <OwnNav here={"/you/history" as Route} />
      <h1 className="text-[clamp(2.25rem,5.5vw,4rem)] leading-none">History</h1>
      <p className="mt-4 mb-6 max-w-prose text-muted">
        What was recommended to you, and what you did with it since. Days and times are{" "}
        {zone === "UTC" ? "in UTC" : `those of ${zone.replaceAll("_", " ")}`}.
      </p>
      {(total > 0 || text !== "") && (
        <SearchForm action="/you/history" label="A film or the name of a list" value={text} />
      )}
      {text !== "" && (
        <p className="mt-4 text-sm text-muted">
          {plural(total, "list")} with “{text}”
        </p>
      )}
      {total === 0 && text === "" && isKept && (
        <p className="max-w-prose text-muted">
          Nothing yet. The lists that you are shown will stand here by day: those for you, and those of films like
          others.{" "}
          {!owner && (
            <>
              Your first rating begins it:{" "}
              <Link href="/for-you/rate" className="text-ink underline underline-offset-4">
                films to rate
              </Link>
            </>
          )}
        </p>
      )}
      {days.map((day) => (
        <section key={day} className="mt-10">
          <h2 className="mb-4 text-3xl">{day}</h2>
          {lists
            .filter(({ shownAt }) => moments.dayOf(shownAt) === day)
            .map((list) => (
              <ListCard key={list.id} store={store} list={list} sought={sought} moments={moments} />
            ))}
        </section>
      ))}
      <Pager page={page} pages={pages} hrefOf={(to) => hrefOf(text, to)} />
      {owner && <Keeping isKept={isKept} total={total} />}
    </main>
  );
}

function hrefOf(text: string, page: number): Route {
  const pairs = { ...(text !== "" && { q: text }), page: String(page) };
  return `/you/history?${new URLSearchParams(pairs)}` as Route;
}
