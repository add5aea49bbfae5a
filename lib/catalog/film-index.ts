import "server-only";
import { foldText } from "./fold-text";
import { filmsOf, peopleIndex, personOf } from "./people-index";
import { perStore } from "./per-store";
import { Recent } from "./recent";
import type { Store } from "./store";
import { filmsOfTag } from "./tags";
import { tagIndex, tagOf } from "./tags-index";

/** What films have by name. */
export const FACETS = ["genre", "tag", "person"] as const;
export type Facet = (typeof FACETS)[number];

/** A name as the catalog writes it, and the item rows of the films that have it. */
export interface NamedFilms {
  name: string;
  items: readonly number[];
}

/** The films of a name however it is written, of names that are alike those of the very one; undefined where there is no such name. */
export function findNamed(store: Store, facet: Facet, name: string): NamedFilms | undefined {
  return FINDERS[facet](store, name.trim());
}

const FINDERS: Record<Facet, (store: Store, name: string) => NamedFilms | undefined> = {
  genre: (store, name) => genreIndex(store).get(foldText(name)),
  person(store, name) {
    const person = peopleIndex(store).ofName.get(name) ?? personOf(store, name);
    return person && { name: person.name, items: filmsOf(person) };
  },
  tag(store, name) {
    const tag = tagIndex(store).ofName.get(name) ?? tagOf(store, name);
    return tag && { name: tag.tag, items: fittingOf(store).get(tag.row, () => filmsOfTag(store, tag.row)) };
  },
};

/** Tags whose films are kept: to gather them all films are looked at. */
const KEPT = 64;
const fittingOf = perStore(() => new Recent<number, number[]>(KEPT));

/** Genres by folded name. */
export const genreIndex = perStore(({ model: { movies } }): ReadonlyMap<string, { name: string; items: number[] }> => {
  const index = new Map<string, { name: string; items: number[] }>();
  movies.forEach(({ genres }, item) => {
    for (const name of genres) {
      const known = index.get(foldText(name));
      if (known) known.items.push(item);
      else index.set(foldText(name), { name, items: [item] });
    }
  });
  return index;
});
