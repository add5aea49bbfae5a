import { passedOver } from "@/app/query/page-search";
import type { Facet } from "@/lib/catalog/film-index";
import { findPeople } from "@/lib/catalog/people";
import type { FilterWishes, WishProblem } from "@/lib/catalog/resolve-filters";
import type { Store } from "@/lib/catalog/store";
import { findTags } from "@/lib/catalog/tags";

/** What of an address could not be used, in a sentence, and what may have been meant. */
export interface WishNotice<T extends FilterWishes> {
  text: string;
  perhaps?: { name: string; change: Partial<T> }[];
}

const SUGGESTIONS = 5;

/** @param wishes those that are not passed over @param asked all of them */
export function wishNotice<T extends FilterWishes>(
  store: Store,
  problem: WishProblem,
  wishes: T,
  asked: FilterWishes,
): WishNotice<T> {
  const { parameter, unknown } = problem;
  if (unknown) {
    const others = wishes[parameter as "genre"];
    const perhaps = suggest[unknown.facet](store, unknown.name)
      .filter((name) => !others.includes(name))
      .map((name) => ({ name, change: { [parameter]: [...others, name] } as Partial<T> }));
    return { text: NOT_HERE[unknown.facet](unknown.name), perhaps };
  }
  const [{ text }] = passedOver([problem]);
  if (parameter !== "to") return { text };
  const { from, to } = asked;
  return { text, perhaps: [{ name: `${to} to ${from}`, change: { from: to, to: from } as Partial<T> }] };
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
