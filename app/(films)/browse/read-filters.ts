import { type WishNotice, wishNotice } from "@/app/(films)/filters/wish-notice";
import { type PageSearch, passedOver } from "@/app/query/page-search";
import { type FilterWishes, resolveFilters } from "@/lib/catalog/resolve-filters";
import type { Store } from "@/lib/catalog/store";
import type { OwnFilm } from "@/types/own-films";
import { parseBrowseUrl } from "./parse-url";
import type { BrowseState } from "./url-state";

/** The filters of an address, as the catalog has them. @param own what whoever looks said of films */
export function readFilters(store: Store, search: PageSearch, own: ReadonlyMap<number, OwnFilm> = new Map()) {
  const { query, problems: unread } = parseBrowseUrl(search);
  const { filters, wishes, problems } = resolveFilters(store, query, own);
  const state: BrowseState = { ...wishes, sort: query.sort, page: query.page };
  const notices: WishNotice<FilterWishes>[] = [
    ...passedOver(unread),
    ...problems.map((problem) => wishNotice(store, problem, wishes, query)),
  ];
  return { filters, state, notices };
}
