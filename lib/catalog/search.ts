import "server-only";
import MiniSearch from "minisearch";
import { foldText, isArticles, significantWords, wordsOf } from "./fold-text";
import type { Store } from "./store";
import { findByTitle } from "./title-index";

interface TitleSearch {
  index: MiniSearch;
  /** Each item's title, folded. */
  folded: string[];
}

const searches = new WeakMap<Store, TitleSearch>();

/** What is searched; words written as one only where the query is one word. */
const FIELDS = ["title", "names", "joined", "year"];

/** What people type is shorter; the rest is not searched. */
const MAX_LENGTH = 100;
const MAX_WORDS = 10;

/** A film that meets all words with less than this of the best film's score meets them by accident. */
const ACCIDENT = 0.5;

/**
 * Item rows of the films whose title, other names or year fit a query best: prefixes while typing, one or two
 * wrong letters in a long word, with or without accents and articles. Well-known films lead among equals.
 */
export function searchMovies(store: Store, query: string, limit: number): number[] {
  const text = query.slice(0, MAX_LENGTH);
  const { index, folded } = titleSearch(store);
  const words = wordsOf(text).slice(0, MAX_WORDS);
  const significant = significantWords(text).slice(0, MAX_WORDS);
  const exact = findByTitle(store, text);
  const fields = words.length === 1 ? FIELDS : FIELDS.filter((field) => field !== "joined");
  const find = (sought: string[], combineWith: "AND" | "OR") => index.search(sought.join(" "), { combineWith, fields });
  const all = [find(words, "AND"), find(significant, "AND")].find((found) => found.length > 0) ?? [];
  const any = find(significant, "OR");
  // Where every word is met only by accident ("teh matrix"), the best that most words meet is meant.
  const met = all.length > 0 && all[0].score >= ACCIDENT * (any[0]?.score ?? 0) ? all : any;
  const hits = met.map(({ id }) => id as number);
  const beginning = hits.length === 0 || isArticles(text) ? beginningWith(folded, text, limit) : [];
  return [...new Set([...exact, ...beginning, ...hits])].slice(0, limit);
}

/** Films whose titles begin so, the most rated first: for "the", which half of them have, and "$", which is no word. */
function beginningWith(folded: string[], query: string, limit: number): number[] {
  const start = foldText(query).trim();
  const items: number[] = [];
  for (let item = 0; start !== "" && item < folded.length && items.length < limit; item++) {
    if (folded[item].startsWith(start)) items.push(item);
  }
  return items;
}

/** "star wars episode" -> "starwars warsepisode starwarsepisode": words that people write as one. */
function joinedWords(title: string): string {
  const words = foldText(title)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .slice(0, 4);
  return words.flatMap((_, start) => [2, 3].map((count) => words.slice(start, start + count).join(""))).join(" ");
}

function titleSearch(store: Store): TitleSearch {
  const search = searches.get(store) ?? createTitleSearch(store);
  searches.set(store, search);
  return search;
}

function createTitleSearch({ model: { movies, ratingCounts } }: Store): TitleSearch {
  const mostRatings = Math.log1p(ratingCounts.reduce((most, count) => Math.max(most, count), 1));
  const isNumber = (word: string) => /^\d+$/.test(word);
  const index = new MiniSearch({
    fields: FIELDS,
    tokenize: wordsOf,
    processTerm: (word) => word,
    searchOptions: {
      tokenize: (text) => text.split(" "),
      boost: { title: 2, names: 1.5, joined: 0.8 },
      // The last word is being typed: its first letter is a prefix already.
      prefix: (word, place, words) => word.length > 1 || place === words.length - 1,
      fuzzy: (word) => (word.length < 4 || isNumber(word) ? false : word.length < 6 ? 1 : 2),
      weights: { prefix: 0.7, fuzzy: 0.35 },
      bm25: { k: 1.2, b: 0.6, d: 0.5 },
      // From 0.1 for a film that nobody rated to 1.4 for the most rated.
      boostDocument: (item) => (0.3 + (0.9 * Math.log1p(ratingCounts[item as number])) / mostRatings) ** 2,
    },
  });
  index.addAll(
    movies.map(({ title, alternateTitles, year }, item) => ({
      id: item,
      title,
      names: alternateTitles.join(" "),
      joined: joinedWords(title),
      year: String(year ?? ""),
    })),
  );
  return { index, folded: movies.map(({ title }) => foldText(title)) };
}
