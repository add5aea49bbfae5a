import { personHref, tagHref } from "@/app/(films)/catalog-links";
import { movieHref } from "@/components/movie-href";
import { peopleIndex } from "@/lib/catalog/people-index";
import type { Store } from "@/lib/catalog/store";
import { tagIndex } from "@/lib/catalog/tags-index";

const FIXED_PAGES = ["/", "/browse", "/people", "/tags", "/map", "/models", "/api/docs"];
/** Of people and of tags so many at most: those of the most rated films, the most used. */
const MOST_NAMES = 10_000;
/** A page about one film only repeats that film's. */
const LEAST_FILMS = 2;

/** Paths of all pages worth finding: fixed ones, films, people, tags. */
export function sitemapPages(store: Store): string[] {
  const people = peopleIndex(store).people.filter(
    ({ directed, acted }) => directed.length + acted.length >= LEAST_FILMS,
  );
  const tags = tagIndex(store).tags.filter(({ films }) => films >= LEAST_FILMS);
  return [
    ...FIXED_PAGES,
    ...store.model.movies.map(movieHref),
    ...people.slice(0, MOST_NAMES).map(({ slug }) => personHref(slug)),
    ...tags.slice(0, MOST_NAMES).map(({ slug }) => tagHref(slug)),
  ];
}
