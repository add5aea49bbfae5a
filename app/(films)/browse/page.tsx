import type { Metadata } from "next";
import { type FilterHref, NO_FILTER_WISHES, NO_OWN_CHOICES } from "@/app/(films)/filters/filter-state";
import { NoFilms } from "@/app/(films)/filters/no-films";
import { hasOwnChoices } from "@/app/(films)/filters/own-choices";
import { filterWords } from "@/app/(films)/filters/wish";
import { readOwn } from "@/app/own";
import type { PageSearch } from "@/app/query/page-search";
import { shared } from "@/app/shared";
import { plural } from "@/components/format";
import { Link } from "@/components/link";
import { MovieGrid } from "@/components/movie-grid";
import { Notices } from "@/components/notices";
import { FollowOwnFilms } from "@/components/own-films";
import { browse } from "@/lib/catalog/browse";
import { countPassing } from "@/lib/catalog/film-filters";
import { genreCounts, loosen } from "@/lib/catalog/filter-counts";
import { peopleIndex } from "@/lib/catalog/people-index";
import { loadStore } from "@/lib/catalog/store";
import { tagIndex } from "@/lib/catalog/tags-index";
import { SORTS, type Sort } from "@/types/browse";
import { BrowseForm } from "./browse-form";
import { BrowseWishes } from "./browse-wishes";
import { Pager } from "./pager";
import { readFilters } from "./read-filters";
import { titleOf } from "./title-of";
import { type BrowseState, browseHref, filteredHref } from "./url-state";

const SORT_NAMES: Record<Sort, string> = { liked: "Best liked", rated: "Most rated", newest: "Newest" };

export default async function BrowsePage({ searchParams }: { searchParams: Promise<PageSearch> }) {
  const [store, own] = [await loadStore(), await readOwn()];
  const { filters, state, notices } = readFilters(store, await searchParams, own);
  const found = browse(store, filters, state.sort, state.page);
  if (found.total > 0 && found.page !== state.page) {
    notices.push({ text: `There is no page ${state.page}; this is the last, page ${found.page}.` });
  }
  const active = filterWords(state).length;
  const hrefOf: FilterHref = (change) => filteredHref(state, change);
  return (
    <main id="content" className="page pt-10">
      <FollowOwnFilms />
      <h1 className="text-[clamp(2.25rem,5.5vw,4rem)] leading-none [overflow-wrap:anywhere]">{titleOf(filters)}</h1>
      <Notices
        notices={notices.map(({ text, perhaps }) => ({
          text,
          perhaps: perhaps?.map(({ name, change }) => ({ name, href: hrefOf(change) })),
        }))}
      />
      <div className="mt-8 grid grid-cols-1 gap-x-12 gap-y-6 lg:grid-cols-[17rem_1fr]">
        <details className="filters no-print">
          <summary className="cursor-pointer rounded-xl border border-line bg-card px-4 py-3 font-medium">
            Filters{active > 0 && ` (${active})`}
          </summary>
          <BrowseForm
            state={state}
            genres={genreCounts(store, filters)}
            tags={names(tagIndex(store).tags, ({ tag }) => tag)}
            people={names(peopleIndex(store).people, ({ name }) => name)}
            hasOwn={hasOwnChoices(own, state)}
          />
        </details>
        <div id="panel" className="min-w-0">
          {active > 0 && <BrowseWishes state={state} />}
          <div className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
            <p role="status" className="tabular-nums">
              {plural(found.total, "film")}
            </p>
            <SortLinks state={state} />
          </div>
          {found.total === 0 ? (
            <NoFilms
              loosened={loosen(filters, (left) => countPassing(store, left))}
              hrefOf={hrefOf}
              startOver={hrefOf(NO_FILTER_WISHES)}
            />
          ) : (
            <>
              <h2 className="sr-only">The films</h2>
              <MovieGrid movies={found.movies} atTop />
            </>
          )}
          <Pager page={found.page} pages={found.pages} hrefOf={(page) => browseHref(state, { page })} />
        </div>
      </div>
    </main>
  );
}

export async function generateMetadata({ searchParams }: { searchParams: Promise<PageSearch> }): Promise<Metadata> {
  const { filters, state } = readFilters(await loadStore(), await searchParams);
  const films = titleOf(filters);
  const title = state.page > 1 ? `${films}, page ${state.page}` : films;
  const description = `${films}, ${SORT_NAMES[state.sort].toLowerCase()} first, with how people rated them.`;
  return { title, ...shared({ title, description, path: browseHref(state, NO_OWN_CHOICES) }) };
}

/** How many tags and people fields offer before a letter is typed. */
const OFFERED = 30;

function names<T>(all: readonly T[], nameOf: (one: T) => string): string[] {
  return all.slice(0, OFFERED).map(nameOf);
}

function SortLinks({ state }: { state: BrowseState }) {
  return (
    <nav aria-label="Order" className="no-print flex flex-wrap rounded-3xl border border-line bg-card p-1">
      {SORTS.map((sort) => (
        <Link
          key={sort}
          href={browseHref(state, { sort, page: 1 })}
          scroll={false}
          aria-current={sort === state.sort ? "true" : undefined}
          className="rounded-full px-3.5 py-1.5 text-sm text-muted hover:text-ink aria-[current]:bg-ink aria-[current]:text-paper"
        >
          {SORT_NAMES[sort]}
        </Link>
      ))}
    </nav>
  );
}
