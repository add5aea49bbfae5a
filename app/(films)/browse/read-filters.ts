import { type PageSearch, passedOver } from "@/app/query/page-search";
import type { Facet } from "@/lib/catalog/film-index";
import { findPeople } from "@/lib/catalog/people";
import { type FilterWishes, resolveFilters, type WishProblem } from "@/lib/catalog/resolve-filters";
import type { Store } from "@/lib/catalog/store";
import { findTags } from "@/lib/catalog/tags";
import { type BrowseState, parseBrowseUrl } from "./url-state";

/** What of an address could not be used, in a sentence, and what may have been meant. */
export interface BrowseNotice {
  text: string;
  perhaps?: { name: string; change: Partial<FilterWishes> }[];
}

const SUGGESTIONS = 5;

/** The filters of an address, as the catalog has them. */
export function readFilters(store: Store, search: PageSearch) {
  const { query, problems: unread } = parseBrowseUrl(search);
  const { filters, wishes, problems } = resolveFilters(store, query);
  const state: BrowseState = { ...wishes, sort: query.sort, page: query.page };
  const notices: BrowseNotice[] = [
    ...passedOver(unread),
    ...problems.map((problem) => noticeOf(store, problem, wishes, query)),
  ];
  return { filters, state, notices };
}

function noticeOf(store: Store, problem: WishProblem, wishes: FilterWishes, asked: FilterWishes): BrowseNotice {
  const [{ text }] = passedOver([problem]);
  const { parameter, unknown } = problem;
  if (unknown) {
    const others = wishes[parameter as "genre"];
    const perhaps = suggest[unknown.facet](store, unknown.name)
      .filter((name) => !others.includes(name))
      .map((name) => ({ name, change: { [parameter]: [...others, name] } }));
    return { text: NOT_HERE[unknown.facet](unknown.name), perhaps };
  }
  if (parameter !== "to") return { text };
  const { from, to } = asked;
  return { text, perhaps: [{ name: `${to} to ${from}`, change: { from: to, to: from } }] };
}

const NOT_HERE: Record<Facet, (name: string) => string> = {
  genre: (name) => `No film here is of the genre “${name}”.`,
  person: (name) => `Nobody here is called “${name}”.`,
  tag: (name) => `No film has the tag “${name}”.`,
};

const suggest: Record<Facet, (store: Store, name: string) => string[]> = {
  genre: () => [],
  person: (store, name) => findPeople(store, name, SUGGESTIONS).map((found) => found.name),
  tag: (store, name) => findTags(store, name, SUGGESTIONS).map((found) => found.tag),
};
