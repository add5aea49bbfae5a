import type { Route } from "next";
import { filterPairs } from "@/app/(films)/filters/filter-state";
import { hrefWith, type Pairs } from "@/app/query/href-with";
import type { FilterWishes } from "@/lib/catalog/resolve-filters";
import { SORTS, type Sort } from "@/types/browse";

/** All that /browse shows is in its address; names are as the catalog spells them. */
export interface BrowseState extends FilterWishes {
  sort: Sort;
  page: number;
}

/** The state as parameters, what is at its default left out, so that equal states have equal addresses. */
export function toPairs(state: BrowseState): Pairs {
  const { sort, page } = state;
  return [
    ...filterPairs(state),
    ...(sort === SORTS[0] ? [] : [["sort", sort] as [string, string]]),
    ...(page === 1 ? [] : [["page", String(page)] as [string, string]]),
  ];
}

export function browseHref(state: BrowseState, change: Partial<BrowseState> = {}): Route {
  return hrefWith("/browse", toPairs({ ...state, ...change }));
}

/** The first page with other filters. */
export function filteredHref(state: BrowseState, change: Partial<FilterWishes>): Route {
  return browseHref(state, { ...change, page: 1 });
}
