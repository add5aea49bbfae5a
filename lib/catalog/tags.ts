import "server-only";
import type { RatedMovie } from "@/types/recommendation";
import { LEAST_RELEVANCE, type TagOfFilm, tagOfFilm, tagStrengths, vectorRows } from "./film-tags";
import { ratedMovie, round } from "./movie-views";
import type { Store } from "./store";
import { type IndexedTag, tagIndex, tagOf } from "./tags-index";

export interface FoundTag {
  tag: string;
  slug: string;
  /** How many films it fits of those that have it. */
  films: number;
}

export interface TagDetails extends FoundTag {
  /** How many films it fits, rated or not. */
  fitting: number;
  /** Those it fits best, of films that enough people rated. */
  movies: (RatedMovie & TagOfFilm)[];
  /** How many of the fitting films are rated so, and how often that is. */
  rated: number;
  least: number;
  /** Tags of films alike. */
  near: (FoundTag & { similarity: number })[];
}

/** So many people have to have rated a film that is shown for a tag; fewer where no film has so many. */
const LEAST_RATINGS = 10;
const NEAR = 16;
/** A tag that fewer films show, or a smaller share of all, is somebody's own word. */
const LEAST_FILMS = 3;
const LEAST_SHARE = 0.001;

/** Tags that fit a query, the most used first among equals. */
export function findTags(store: Store, query: string, limit: number): FoundTag[] {
  const { tags, search } = tagIndex(store);
  return search()
    .find(query, limit)
    .map((place) => foundTag(tags[place]));
}

export function mostUsedTags(store: Store, limit: number): FoundTag[] {
  return tagIndex(store)
    .tags.filter(({ films }) => films > 0)
    .slice(0, limit)
    .map(foundTag);
}

/** Item rows of the films that a tag fits, the strongest first, of equal ones the most rated. @param tag row of `tags` */
export function filmsOfTag(store: Store, tag: number, strengths = tagStrengths(store, tag)): number[] {
  const items: number[] = [];
  for (let item = 0; item < strengths.length; item++) if (strengths[item] >= LEAST_RELEVANCE) items.push(item);
  return items.sort((a, b) => strengths[b] - strengths[a] || a - b);
}

/** All that is known of a tag, with the `count` films it fits best; undefined where none is spelled so. */
export function tagDetails(store: Store, spelled: string, count: number): TagDetails | undefined {
  const tag = tagOf(store, spelled);
  if (!tag) return undefined;
  const strengths = tagStrengths(store, tag.row);
  const fitting = filmsOfTag(store, tag.row, strengths);
  const { ratingCounts } = store.model;
  const least = fitting.reduce((most, item) => Math.min(LEAST_RATINGS, Math.max(most, ratingCounts[item])), 0);
  const rated = fitting.filter((item) => ratingCounts[item] >= least);
  return {
    ...foundTag(tag),
    fitting: fitting.length,
    rated: rated.length,
    least,
    movies: rated.slice(0, count).map((item) => {
      const { relevance, estimated } = tagOfFilm(store, tag.row, item);
      return { ...ratedMovie(store, item), relevance: round(relevance, 3), estimated };
    }),
    near: nearTags(store, tag),
  };
}

/** The tags whose columns of relevance are most like this one's: cosine of their vectors. */
function nearTags(store: Store, { row }: IndexedTag): TagDetails["near"] {
  const rows = vectorRows(store);
  const own = rows.get(row);
  if (own === undefined) return [];
  const { columns, data } = store.model.tagVectors;
  const product = (a: number, b: number) => {
    let sum = 0;
    for (let p = 0; p < columns; p++) sum += data[a * columns + p] * data[b * columns + p];
    return sum;
  };
  const length = Math.sqrt(product(own, own));
  const least = Math.max(LEAST_FILMS, LEAST_SHARE * store.model.movies.length);
  return tagIndex(store)
    .tags.filter((other) => other.row !== row && other.films >= least && rows.has(other.row))
    .map((other) => {
      const at = rows.get(other.row) as number;
      const lengths = length * Math.sqrt(product(at, at));
      return { ...foundTag(other), similarity: lengths > 0 ? round(product(own, at) / lengths, 4) : 0 };
    })
    .filter(({ similarity }) => similarity > 0)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, NEAR);
}

function foundTag({ tag, slug, films }: IndexedTag): FoundTag {
  return { tag, slug, films };
}

/** How many tags begin with each letter from a to z, the others under "#"; letters of none left out. */
export function tagInitials(store: Store): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { slug } of tagIndex(store).tags) counts.set(initialOf(slug), (counts.get(initialOf(slug)) ?? 0) + 1);
  return new Map([...counts].sort(([a], [b]) => (a === "#" ? 1 : b === "#" ? -1 : a < b ? -1 : 1)));
}

/** The most used tags of a letter, by alphabet. @param initial a to z, or # */
export function tagsByInitial(store: Store, initial: string, limit: number): FoundTag[] {
  return tagIndex(store)
    .tags.filter(({ slug }) => initialOf(slug) === initial)
    .slice(0, limit)
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
    .map(foundTag);
}

function initialOf(slug: string): string {
  return slug >= "a" && slug < "{" ? slug[0] : "#";
}
