import "server-only";
import type { Movie } from "@/types/movie";
import { titleKey } from "./fold-text";
import { perStore } from "./per-store";
import type { Store } from "./store";

/** titleKey of each name of a film, with the year after it and without -> item rows, most rated first. */
const itemsOfTitle = perStore(({ model: { movies } }): ReadonlyMap<string, number[]> => {
  const items = new Map<string, number[]>();
  const add = (key: string, item: number) => {
    const known = items.get(key);
    if (!known) items.set(key, [item]);
    else if (known.at(-1) !== item) known.push(item);
  };
  movies.forEach((movie, item) => {
    for (const key of nameKeys(movie)) add(key, item);
    for (const name of namesOf(movie)) add(titleKey(`${name} ${movie.year ?? ""}`), item);
  });
  return items;
});

/** The item rows with this title, most rated first: "The Matrix", "Matrix, The (1999)", "se7en". */
export function findByTitle(store: Store, title: string): number[] {
  return findByKey(store, titleKey(title));
}

/** As findByTitle, for a titleKey. */
export function findByKey(store: Store, key: string): number[] {
  return itemsOfTitle(store).get(key) ?? [];
}

/** The keys of a film's title and its other names. */
export function nameKeys(movie: Movie): string[] {
  return namesOf(movie).map(titleKey);
}

function namesOf({ title, alternateTitles }: Movie): string[] {
  return [title, ...alternateTitles];
}
