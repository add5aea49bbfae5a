import "server-only";
import { NO_TAG } from "@/lib/artifacts/model";
import type { Store } from "./store";

/** From this relevance on a film is one of a tag's films. */
export const LEAST_RELEVANCE = 0.3;

export interface TagOfFilm {
  /** How well the tag fits, 0–1. */
  relevance: number;
  /** Whether this follows from what else is known of the film. */
  estimated: boolean;
}

const rowsOfStore = new WeakMap<Store, Map<number, number>>();

/** Row of `tagVectors` by row of `tags`: a tag that has none is told of films that show it alone. */
export function vectorRows(store: Store): ReadonlyMap<number, number> {
  let rows = rowsOfStore.get(store);
  if (!rows) {
    rows = new Map(Array.from(store.model.vectorTags, (tag, row) => [tag, row]));
    rowsOfStore.set(store, rows);
  }
  return rows;
}

/**
 * How strong a tag is on every film: its relevance where the source is the tag genome; else 1 + ln n for n people who put it
 * there. Of films that do not show the tag it is as their content has it, mean_t + (x_i · v_t) / scale_t, as far as content is to
 * be trusted; 0 where nothing is known. May be above 1.
 * @param tag row of `tags`
 */
export function tagStrengths(store: Store, tag: number): Float64Array {
  const { model } = store;
  const { movies, contentEmbeddings, contentLengths, contentConfidence, tagVectors, tagMeans, tagScales } = model;
  const strengths = new Float64Array(movies.length);
  const row = vectorRows(store).get(tag);
  if (row !== undefined) {
    const { columns, data } = contentEmbeddings;
    const vector = tagVectors.data.subarray(row * columns, (row + 1) * columns);
    const scale = tagScales[row] > 0 ? 1 / tagScales[row] : 0;
    for (let item = 0, p = 0; item < movies.length; item++) {
      let product = 0;
      for (let j = 0; j < columns; j++, p++) product += data[p] * vector[j];
      const strength = tagMeans[row] + product * contentLengths[item] * scale;
      if (strength > 0 && contentLengths[item] > 0) strengths[item] = strength * contentConfidence[item];
    }
  }
  const { columns: width, data: topTags } = model.topTags;
  for (let p = 0; p < topTags.length; p++) {
    if (topTags[p] === tag) strengths[Math.floor(p / width)] = shownStrength(store, p, row);
  }
  return strengths;
}

/** How well a tag fits one film. @param tag row of `tags` */
export function tagOfFilm(store: Store, tag: number, strengths: Float64Array, item: number): TagOfFilm {
  const { contentEstimated, manifest } = store.model;
  const measured = manifest.tagSource === "genome" || placeOf(store, tag, item) !== undefined;
  return { relevance: Math.min(1, strengths[item]), estimated: contentEstimated[item] === 1 || !measured };
}

/** Where `topTags` has a tag of a film; undefined where it is not among its best. */
export function placeOf({ model: { topTags } }: Store, tag: number, item: number): number | undefined {
  const { columns: width, data } = topTags;
  for (let p = item * width; p < (item + 1) * width && data[p] !== NO_TAG; p++) if (data[p] === tag) return p;
  return undefined;
}

/** How many films show each tag among their best, of this strength at least. */
export function filmsShowing(store: Store, least = 0): Uint32Array {
  const { tags, topTags } = store.model;
  const counts = new Uint32Array(tags.length);
  const rows = vectorRows(store);
  topTags.data.forEach((tag, place) => {
    if (tag !== NO_TAG && shownStrength(store, place, rows.get(tag)) >= least) counts[tag]++;
  });
  return counts;
}

/** What a tag weighs on a film that shows it, in relevance or in people: weights of tags that people gave are times their rarity. */
function shownStrength({ model }: Store, place: number, row: number | undefined): number {
  const weight = model.topTagWeights[place];
  if (model.manifest.tagSource === "genome") return weight;
  return row !== undefined && model.tagScales[row] > 0 ? weight / model.tagScales[row] : 1;
}
