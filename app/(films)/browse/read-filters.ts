import { type PageSearch, passedOver } from "@/app/query/page-search";
import { type BrowseFilters, genresOf } from "@/lib/catalog/browse";
import { findPeople } from "@/lib/catalog/people";
import { personOf } from "@/lib/catalog/people-index";
import type { Store } from "@/lib/catalog/store";
import { findTags } from "@/lib/catalog/tags";
import { tagOf } from "@/lib/catalog/tags-index";
import { type BrowseState, parseBrowseUrl } from "./url-state";

/** What of an address could not be used, in a sentence, and what may have been meant. */
export interface BrowseNotice {
  text: string;
  perhaps?: { name: string; change: Partial<BrowseState> }[];
}

const SUGGESTIONS = 5;

/** The filters of an address, as the catalog has them. */
export function readFilters(store: Store, search: PageSearch) {
  const { query, problems } = parseBrowseUrl(search);
  const notices: BrowseNotice[] = passedOver(problems);
  const genres = genresIn(store, query.genre, notices);
  const person = query.person === undefined ? undefined : personOf(store, query.person);
  if (query.person !== undefined && !person) {
    notices.push({
      text: `Nobody here is called “${query.person}”.`,
      perhaps: findPeople(store, query.person, SUGGESTIONS).map(({ name, slug }) => ({
        name,
        change: { person: slug },
      })),
    });
  }
  const tag = query.tag === undefined ? undefined : tagOf(store, query.tag);
  if (query.tag !== undefined && !tag) {
    notices.push({
      text: `No film has the tag “${query.tag}”.`,
      perhaps: findTags(store, query.tag, SUGGESTIONS).map((found) => ({
        name: found.tag,
        change: { tag: found.slug },
      })),
    });
  }
  const { from, to, ratings, mean } = query;
  if (from !== undefined && to !== undefined && from > to) {
    notices.push({
      text: `No year is both from ${from} on and ${to} at the latest.`,
      perhaps: [{ name: `${to} to ${from}`, change: { from: to, to: from } }],
    });
  }
  const filters: BrowseFilters = {
    genres: genres.length > 0 ? genres : undefined,
    from,
    to,
    ratings,
    mean,
    person,
    tag,
  };
  const state: BrowseState = { ...query, genre: genres, person: person?.slug, tag: tag?.slug };
  return { filters, state, notices };
}

/** Genres as the catalog spells them, each once. */
function genresIn(store: Store, named: string[], notices: BrowseNotice[]): string[] {
  const all = new Map(genresOf(store).map(({ genre }) => [genre.toLowerCase(), genre]));
  const genres = new Set<string>();
  for (const name of named) {
    const genre = all.get(name.toLowerCase());
    if (genre) genres.add(genre);
    else notices.push({ text: `No film here is of the genre “${name}”.` });
  }
  return [...genres];
}
