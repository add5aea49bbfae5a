import "server-only";
import { NO_TAG } from "@/lib/artifacts/model";
import { canAnswer } from "@/lib/models/controls/can-answer";
import { distinctTags } from "./alike-tags";
import { engineOf } from "./engines";
import { vectorRows } from "./film-tags";
import { perStore } from "./per-store";
import { Recent } from "./recent";
import type { Store } from "./store";
import { tagRelevancesOf } from "./tag-relevances";

/** A tag that films like the seeds differ in. */
export interface TunableTag {
  tag: string;
  /** Whether enough films near the seeds have more of it, or less. */
  more: boolean;
  less: boolean;
}

const NEIGHBORS = 50;
/** Tags of the nearest films that are looked at. */
const CANDIDATES = 80;
/** The places of the nearest films among the relevances of a tag; the seeds' mean stands after them. */
const PLACES = Uint32Array.from({ length: NEIGHBORS }, (_, place) => place);

/** Seeds whose tags are kept: whoever tunes asks for the same seeds again and again. */
const KEPT = 200;
const recentOf = perStore(() => new Recent<string, TunableTag[]>(KEPT));

/**
 * The tags worth asking more or less of: ten of the nearest films answer, and those come first that films differ in most,
 * half of them of which there can be more, where there are as many. Of tags that say the same there is one.
 */
export function tunableTags(store: Store, seeds: number[], most: number): TunableTag[] {
  return recentOf(store).get(`${seeds} ${most}`, () => findTags(store, seeds, most));
}

function findTags(store: Store, seeds: number[], most: number): TunableTag[] {
  const { model } = store;
  const rowOf = vectorRows(store);
  const neighbors = engineOf(store, "hybrid").near(seeds, NEIGHBORS);
  const places = PLACES.subarray(0, neighbors.length);
  const films = [...seeds, ...neighbors];
  const tags = frequentTags(store, films).filter((tag) => rowOf.has(tag));
  const found = tags.slice(0, CANDIDATES).flatMap((tag) => {
    const row = rowOf.get(tag) as number;
    const ofFilms = tagRelevancesOf(store, films, row);
    const relevances = [...ofFilms.slice(seeds.length), meanOf(ofFilms.slice(0, seeds.length))];
    const can = (direction: 1 | -1) =>
      canAnswer((place) => relevances[place], neighbors.length, places, { tag: row, direction });
    const [more, less] = [can(1), can(-1)];
    return more || less ? [{ tag: model.tags[tag], row, more, less, spread: deviationOf(relevances) }] : [];
  });
  found.sort((a, b) => b.spread - a.spread);
  const gaining = distinctTags(
    store,
    found.filter(({ more }) => more),
    Math.floor(most / 2),
  );
  const others = distinctTags(store, found, most - gaining.length, gaining);
  return [...gaining, ...others]
    .sort((a, b) => b.spread - a.spread)
    .map(({ tag, more, less }) => ({ tag, more, less }));
}

/** The tags that stand on most of the films' pages. */
function frequentTags({ model: { topTags } }: Store, items: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const item of items) {
    for (const tag of topTags.data.subarray(item * topTags.columns, (item + 1) * topTags.columns)) {
      if (tag !== NO_TAG) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || a - b).map(([tag]) => tag);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
