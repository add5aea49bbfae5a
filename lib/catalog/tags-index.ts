import "server-only";
import { filmsHaving, LEAST_RELEVANCE, vectorRows } from "./film-tags";
import { NameSearch } from "./name-search";
import { once, perStore } from "./per-store";
import { slugOf, uniqueSlugs } from "./slugs";
import type { Store } from "./store";

/** A tag that some film has or may be asked about. */
export interface IndexedTag {
  /** Row of `tags`. */
  row: number;
  tag: string;
  slug: string;
  /** How many films it fits of those that have it. */
  films: number;
}

export interface TagIndex {
  /** The most used first. */
  tags: IndexedTag[];
  ofName: ReadonlyMap<string, IndexedTag>;
  ofSlug: ReadonlyMap<string, IndexedTag>;
  /** Made when somebody first searches. */
  search: () => NameSearch;
}

/** Every tag, gathered when first asked for. */
export const tagIndex = perStore(createIndex);

function createIndex(store: Store): TagIndex {
  const having = filmsHaving(store, LEAST_RELEVANCE);
  const isTold = vectorRows(store);
  const rows = store.model.tags
    .map((tag, row) => ({ row, tag, films: having[row] }))
    .filter(({ row, films }) => films > 0 || isTold.has(row))
    .sort((a, b) => b.films - a.films || (a.tag < b.tag ? -1 : 1));
  const slugs = uniqueSlugs(rows.map(({ tag }) => tag));
  const tags = rows.map((tag, place) => ({ ...tag, slug: slugs[place] }));
  return {
    tags,
    ofName: new Map(tags.map((tag) => [tag.tag, tag])),
    ofSlug: new Map(tags.map((tag) => [tag.slug, tag])),
    search: once(() => new NameSearch(tags.map(({ tag }) => tag))),
  };
}

/** A tag by what stands in an address, however it is spelled: the slug, or the tag. */
export function tagOf(store: Store, spelled: string): IndexedTag | undefined {
  const { ofSlug } = tagIndex(store);
  return ofSlug.get(spelled) ?? ofSlug.get(slugOf(spelled));
}

/** What stands for a tag in an address. */
export function tagSlug(store: Store, tag: string): string {
  return tagIndex(store).ofName.get(tag)?.slug ?? slugOf(tag);
}
