import type { Route } from "next";
import { z } from "zod";
import { filterPairs } from "@/app/(films)/filters/filter-state";
import { type PageSearch, toSearchParams } from "@/app/query/page-search";
import { filterParameters, ownParameters, wholeNumber } from "@/app/query/parameters";
import { parseQuery, single } from "@/app/query/parse-query";
import { SORTS, type Sort } from "@/lib/catalog/browse";
import type { FilterWishes } from "@/lib/catalog/resolve-filters";

const MAX_PAGE = 99_999;

const PARAMETERS = {
  ...filterParameters,
  ...ownParameters,
  sort: single(z.enum(SORTS, SORTS.join(", ")), SORTS[0]),
  page: single(wholeNumber(1, MAX_PAGE), 1),
};

/** All that /browse shows is in its address; names are as the catalog spells them. */
export interface BrowseState extends FilterWishes {
  sort: Sort;
  page: number;
}

export function parseBrowseUrl(search: PageSearch) {
  return parseQuery(toSearchParams(search), PARAMETERS);
}

/** The state as parameters, what is at its default left out, so that equal states have equal addresses. */
export function toPairs(state: BrowseState): [name: string, value: string][] {
  const { sort, page } = state;
  return [
    ...filterPairs(state),
    ...(sort === SORTS[0] ? [] : [["sort", sort] as [string, string]]),
    ...(page === 1 ? [] : [["page", String(page)] as [string, string]]),
  ];
}

export function browseHref(state: BrowseState, change: Partial<BrowseState> = {}): Route {
  const pairs = toPairs({ ...state, ...change });
  return `/browse${pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ""}` as Route;
}

/** The first page with other filters. */
export function filteredHref(state: BrowseState, change: Partial<FilterWishes>): Route {
  return browseHref(state, { ...change, page: 1 });
}
