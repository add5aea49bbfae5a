import type { Route } from "next";
import { NO_FILTER_WISHES } from "@/app/(films)/filters/filter-state";
import type { Pairs } from "@/app/query/href-with";
import { PageAddress } from "@/app/query/page-address";
import type { FilterWishes } from "@/lib/catalog/resolve-filters";
import { SORTS, type Sort } from "@/types/browse";
import { OWN_DEFAULTS } from "@/types/own-films";

/** All that /browse shows is in its address; names are as the catalog spells them. */
export interface BrowseState extends FilterWishes {
  sort: Sort;
  page: number;
}

const STANDARD: BrowseState = { ...NO_FILTER_WISHES, ...OWN_DEFAULTS, sort: SORTS[0], page: 1 };
const ADDRESS = new PageAddress("/browse", STANDARD);

/** The state as parameters. */
export function toPairs(state: BrowseState): Pairs {
  return ADDRESS.pairs(state);
}

export function browseHref(state: BrowseState, change?: Partial<BrowseState>): Route {
  return ADDRESS.href(state, change);
}

/** The first page with other filters. */
export function filteredHref(state: BrowseState, change: Partial<FilterWishes>): Route {
  return browseHref(state, { ...change, page: 1 });
}
