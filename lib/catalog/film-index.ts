import "server-only";
import { NO_TAG } from "@/lib/artifacts/model";
import { foldText } from "./fold-text";
import { perStore } from "./per-store";
import type { Store } from "./store";

/** What films have by name, and which films have it. */
export interface NamedFilms {
  name: string;
  /** Item rows, rising: the most rated first. */
  items: Uint32Array;
}

/** Genres, tags and people by their names. */
export interface FilmIndex {
  genre: ReadonlyMap<string, NamedFilms>;
  /** Tags as film pages show them. */
  tag: ReadonlyMap<string, NamedFilms>;
  /** Directors and cast. */
  person: ReadonlyMap<string, NamedFilms>;
}

export type Facet = keyof FilmIndex;

const made = perStore(() => ({}) as Partial<Record<Facet, ReadonlyMap<string, NamedFilms>>>);

/** What films have of a kind, by folded name; made when it is first asked for. */
export function filmIndex(store: Store, facet: Facet): ReadonlyMap<string, NamedFilms> {
  const indexes = made(store);
  indexes[facet] ??= indexOf(store, NAMES[facet]);
  return indexes[facet];
}

/** The films of a name however it is written; undefined where no film has it. */
export function findNamed(store: Store, facet: Facet, name: string): NamedFilms | undefined {
  return filmIndex(store, facet).get(foldText(name.trim()));
}

const NAMES: Record<Facet, (store: Store, item: number) => Iterable<string>> = {
  genre: ({ model }, item) => model.movies[item].genres,
  person: ({ model: { movies } }, item) => new Set([...movies[item].directors, ...movies[item].cast]),
  tag: ({ model: { tags, topTags } }, item) =>
    Array.from(topTags.data.subarray(item * topTags.columns, (item + 1) * topTags.columns))
      .filter((tag) => tag !== NO_TAG)
      .map((tag) => tags[tag]),
};

function indexOf(store: Store, namesOf: (store: Store, item: number) => Iterable<string>) {
  const itemsBy = new Map<string, { name: string; items: number[] }>();
  store.model.movies.forEach((_, item) => {
    for (const name of namesOf(store, item)) {
      const known = itemsBy.get(name);
      if (known) known.items.push(item);
      else itemsBy.set(name, { name, items: [item] });
    }
  });
  const index = new Map<string, NamedFilms>();
  for (const { name, items } of itemsBy.values()) {
    const key = foldText(name);
    const other = index.get(key);
    const all = other ? [...new Set([...other.items, ...items])].sort((a, b) => a - b) : items;
    index.set(key, {
      name: other && other.items.length >= items.length ? other.name : name,
      items: Uint32Array.from(all),
    });
  }
  return index;
}
