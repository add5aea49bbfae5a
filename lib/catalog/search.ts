import "server-only";
import MiniSearch from "minisearch";
import { foldText, significantWords, titleKey } from "./fold-text";
import type { Store } from "./store";

interface TitleSearch {
  index: MiniSearch;
  /** titleKey, with the year after it and without -> item rows, most rated first. */
  itemsOfTitle: ReadonlyMap<string, number[]>;
}

const searches = new WeakMap<Store, TitleSearch>();

/**
 * Item rows of the films whose title, other names or year fit a query best: prefixes while typing, one or two
 * wrong letters in a long word, with or without accents and articles. Well-known films lead among equals.
 */
export function searchMovies(store: Store, query: string, limit: number): number[] {
  const words = query.slice(0, MAX_LENGTH);
  const { index, itemsOfTitle } = titleSearch(store);
  const exact = itemsOfTitle.get(titleKey(words)) ?? [];
  const found = index.search(words, { combineWith: "AND" });
  const hits = found.length > 0 ? found : index.search(words, { combineWith: "OR" });
  const items = [...new Set([...exact, ...hits.map(({ id }) => id as number)])];
  return (items.length > 0 ? items : beginningWith(store, words, limit)).slice(0, limit);
}

/** Films whose titles begin so, the most rated first: what "the" finds, which the index passes over. */
function beginningWith({ model: { movies } }: Store, query: string, limit: number): number[] {
  const start = foldText(query).trim();
  const items: number[] = [];
  for (let item = 0; start !== "" && item < movies.length && items.length < limit; item++) {
    if (foldText(movies[item].title).startsWith(start)) items.push(item);
  }
  return items;
}

/** The item rows with this title, most rated first: "The Matrix", "Matrix, The (1999)", "se7en". */
export function findByTitle(store: Store, title: string): number[] {
  return titleSearch(store).itemsOfTitle.get(titleKey(title)) ?? [];
}

/** Titles are shorter than this many characters; what follows is not searched. */
const MAX_LENGTH = 200;

function titleSearch(store: Store): TitleSearch {
  const search = searches.get(store) ?? createTitleSearch(store);
  searches.set(store, search);
  return search;
}

function createTitleSearch({ model: { movies, ratingCounts } }: Store): TitleSearch {
  const itemsOfTitle = new Map<string, number[]>();
  movies.forEach(({ title, alternateTitles, year }, item) => {
    const names = [title, ...alternateTitles];
    const keys = new Set([...names, ...names.map((name) => `${name} ${year ?? ""}`)].map(titleKey));
    for (const key of keys) itemsOfTitle.set(key, [...(itemsOfTitle.get(key) ?? []), item]);
  });

  const mostRatings = Math.log1p(ratingCounts.reduce((most, count) => Math.max(most, count), 1));
  const index = new MiniSearch({
    fields: ["title", "names", "year"],
    tokenize: significantWords,
    processTerm: (word) => word,
    searchOptions: {
      boost: { title: 2, names: 1.5 },
      prefix: (word) => word.length > 1,
      fuzzy: (word) => (word.length < 4 ? false : word.length < 6 ? 1 : 2),
      weights: { prefix: 0.6, fuzzy: 0.4 },
      boostDocument: (item) => 1 + Math.log1p(ratingCounts[item as number]) / mostRatings,
    },
  });
  index.addAll(
    movies.map(({ title, alternateTitles, year }, item) => ({
      id: item,
      title,
      names: alternateTitles.join(" "),
      year: String(year ?? ""),
    })),
  );
  return { index, itemsOfTitle };
}
