import { X } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import type { PageSearch } from "@/app/query/page-search";
import { shared } from "@/app/shared";
import { plural } from "@/components/format";
import { LinkText } from "@/components/link-text";
import { MovieGrid } from "@/components/movie-grid";
import { Notices } from "@/components/notices";
import { browse, genresOf, loosened, SORTS, type Sort } from "@/lib/catalog/browse";
import { loadStore } from "@/lib/catalog/store";
import { FilterForm } from "./filter-form";
import { NothingFound } from "./nothing-found";
import { Pager } from "./pager";
import { readFilters } from "./read-filters";
import { type BrowseState, browseHref } from "./url-state";
import { type ActiveFilter, activeFilters, titleOf } from "./words";

const SORT_NAMES: Record<Sort, string> = { liked: "Best liked", rated: "Most rated", newest: "Newest" };

export default async function BrowsePage({ searchParams }: { searchParams: Promise<PageSearch> }) {
  const store = await loadStore();
  const { filters, state, notices } = readFilters(store, await searchParams);
  const found = browse(store, filters, state.sort, state.page);
  if (found.total > 0 && found.page !== state.page) {
    notices.push({ text: `There is no page ${state.page}; this is the last, page ${found.page}.` });
  }
  const active = activeFilters(filters, state);
  return (
    <main id="content" className="page pt-10">
      <h1 className="text-[clamp(2.25rem,5.5vw,4rem)] leading-none [overflow-wrap:anywhere]">{titleOf(filters)}</h1>
      <Notices
        notices={notices.map(({ text, perhaps }) => ({
          text,
          perhaps: perhaps?.map(({ name, change }) => ({ name, href: browseHref(state, { ...change, page: 1 }) })),
        }))}
      />
      <div className="mt-8 grid grid-cols-1 gap-x-12 gap-y-6 lg:grid-cols-[17rem_1fr]">
        <details className="filters no-print">
          <summary className="inline-block cursor-pointer rounded-full border border-line bg-card px-4 py-2 text-sm hover:border-accent">
            Filters{active.length > 0 && ` (${active.length})`}
          </summary>
          <FilterForm
            filters={filters}
            state={state}
            genres={genresOf(store)}
            mostRatings={store.model.ratingCounts[0] ?? 0}
          />
        </details>
        <div className="min-w-0">
          <Active active={active} state={state} />
          <div className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
            <p role="status" className="tabular-nums">
              {plural(found.total, "film")}
            </p>
            <SortLinks state={state} />
          </div>
          {found.total === 0 ? (
            <NothingFound active={active} loosened={loosened(store, filters)} state={state} />
          ) : (
            <>
              <h2 className="sr-only">The films</h2>
              <MovieGrid movies={found.movies} />
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
  return { title, ...shared({ title, description, path: browseHref(state) }) };
}

/** What is asked of films, each to be taken away. */
function Active({ active, state }: { active: ActiveFilter[]; state: BrowseState }) {
  if (active.length === 0) return null;
  return (
    <ul aria-label="Filters in use" className="mb-5 flex flex-wrap gap-2">
      {active.map(({ name, change }) => (
        <li key={name} className="max-w-full">
          <Link
            href={browseHref(state, change)}
            prefetch={false}
            aria-label={`Remove ${name}`}
            className="flex items-center gap-1.5 rounded-full border border-line bg-card py-1 pr-2 pl-3 text-sm hover:border-accent"
          >
            <span className="truncate">{name}</span>
            <X aria-hidden="true" className="size-4 shrink-0 text-muted" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function SortLinks({ state }: { state: BrowseState }) {
  return (
    <nav aria-label="Order" className="no-print flex flex-wrap rounded-3xl border border-line bg-card p-1">
      {SORTS.map((sort) => (
        <Link
          key={sort}
          href={browseHref(state, { sort, page: 1 })}
          prefetch={false}
          scroll={false}
          aria-current={sort === state.sort ? "true" : undefined}
          className="rounded-full px-3.5 py-1.5 text-sm text-muted hover:text-ink aria-[current]:bg-ink aria-[current]:text-paper"
        >
          <LinkText>{SORT_NAMES[sort]}</LinkText>
        </Link>
      ))}
    </nav>
  );
}
