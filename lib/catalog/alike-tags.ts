import "server-only";
import { tagRelevanceOf } from "@/lib/models/tag-relevance-of";
import { titleKey } from "./fold-text";
import { perStore } from "./per-store";
import type { Store } from "./store";

/** The films that most people see. */
const USUAL_FILMS = 500;
/** Cosine of two tags' columns, each less its mean, from which on they say the same. */
const ALIKE = 0.85;

interface UsualRelevance {
  /** Over the films that most people see. */
  mean: number;
  /** Of each of these films, less the mean, at unit length; zeros where the tag is the same on all. */
  deviations: Float32Array;
}

const usualFilms = perStore(({ model }) =>
  Array.from(model.contentConfidence.subarray(0, USUAL_FILMS).keys()).filter(
    (item) => model.contentConfidence[item] > 0,
  ),
);

const knownRelevances = perStore(() => new Map<number, UsualRelevance>());

/** How well a tag fits the films that most people see, worked out when it is first asked for. @param row of `vectorTags` */
export function usualRelevance(store: Store, row: number): UsualRelevance {
  const known = knownRelevances(store);
  const found = known.get(row) ?? relevanceOver(store, usualFilms(store), row);
  known.set(row, found);
  return found;
}

function relevanceOver({ model }: Store, items: readonly number[], row: number): UsualRelevance {
  const column = Float32Array.from(items, (item) => tagRelevanceOf(model, item, row));
  const mean = column.reduce((sum, relevance) => sum + relevance, 0) / Math.max(1, items.length);
  const length = Math.sqrt(column.reduce((sum, relevance) => sum + (relevance - mean) ** 2, 0));
  return { mean, deviations: column.map((relevance) => (length > 0 ? (relevance - mean) / length : 0)) };
}

/** Whether two tags say the same: written alike but for articles, spaces and signs, or on the same films. @param a,b rows of `vectorTags` */
export function sayTheSame(store: Store, a: number, b: number): boolean {
  const keys = tagKeys(store);
  if (keys[a] === keys[b]) return true;
  const [x, y] = [a, b].map((row) => usualRelevance(store, row).deviations);
  let cosine = 0;
  for (let film = 0; film < x.length; film++) cosine += x[film] * y[film];
  return cosine >= ALIKE;
}

/**
 * The first of `ordered`, at most so many, none that says the same as one before it or as one of `others`.
 */
export function distinctTags<T extends { row: number }>(
  store: Store,
  ordered: readonly T[],
  most: number,
  others: readonly T[] = [],
): T[] {
  const chosen: T[] = [];
  for (const tag of ordered) {
    if (chosen.length === most) break;
    if (![...others, ...chosen].some(({ row }) => sayTheSame(store, row, tag.row))) chosen.push(tag);
  }
  return chosen;
}

const tagKeys = perStore(({ model }) =>
  Array.from(model.vectorTags, (tag) => titleKey(model.tags[tag]).replaceAll(" ", "")),
);
