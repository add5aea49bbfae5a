import "server-only";
import { type Model, NO_TAG } from "@/lib/artifacts/model";
import { perStore } from "./per-store";
import type { Store } from "./store";

/** From this relevance on a film is one of a tag's films. */
export const LEAST_RELEVANCE = 0.3;

export interface TagOfFilm {
  /** How well the tag fits, 0–1. */
  relevance: number;
  /** Whether this follows from what else is known of the film. */
  estimated: boolean;
}

/** Row of `tagVectors` by row of `tags`: a tag that has none is told of films that show it alone. */
export const vectorRows = perStore(
  (store): ReadonlyMap<number, number> => new Map(Array.from(store.model.vectorTags, (tag, row) => [tag, row])),
);

/**
 * How strong a tag is on a film: its relevance where the source is the tag genome; else 1 + ln n for n people who put it there.
 * Of a film that does not have the tag it is as its content has it, mean_t + (x_i · v_t) / scale_t, as far as content is to be
 * trusted; 0 where nothing is known. May be above 1.
 * @param tag row of `tags`
 */
export function tagStrength(store: Store, tag: number, item: number): number {
  const row = vectorRows(store).get(tag);
  const weight = weightOf(store, tag, item);
  if (weight !== undefined) return strengthOf(store, weight, row);
  return row === undefined ? 0 : contentStrength(store.model, row, item);
}

/** `tagStrength` of every film. */
export function tagStrengths(store: Store, tag: number): Float64Array {
  const { model } = store;
  const row = vectorRows(store).get(tag);
  const strengths = new Float64Array(model.movies.length);
  if (row !== undefined)
    strengths.forEach((_, item) => {
      strengths[item] = contentStrength(model, row, item);
    });
  const { topTags, topTagWeights, furtherTags } = model;
  for (let p = 0; p < topTags.data.length; p++) {
    if (topTags.data[p] === tag) strengths[Math.floor(p / topTags.columns)] = strengthOf(store, topTagWeights[p], row);
  }
  for (let item = 0, e = 0; item < furtherTags.rows; item++) {
    for (; e < furtherTags.indptr[item + 1]; e++) {
      if (furtherTags.indices[e] === tag) strengths[item] = strengthOf(store, furtherTags.values[e], row);
    }
  }
  return strengths;
}

function contentStrength(model: Model, row: number, item: number): number {
  const { contentEmbeddings, contentLengths, contentConfidence, tagVectors, tagMeans, tagScales } = model;
  if (contentLengths[item] === 0) return 0;
  const { columns, data } = contentEmbeddings;
  let product = 0;
  for (let j = 0, p = item * columns, q = row * columns; j < columns; j++) product += data[p++] * tagVectors.data[q++];
  const deviation = tagScales[row] > 0 ? (product * contentLengths[item]) / tagScales[row] : 0;
  return Math.max(0, tagMeans[row] + deviation) * contentConfidence[item];
}

/** How well a tag fits one film. @param tag row of `tags` */
export function tagOfFilm(store: Store, tag: number, item: number): TagOfFilm {
  const { contentEstimated, manifest } = store.model;
  const measured = manifest.tagSource === "genome" || weightOf(store, tag, item) !== undefined;
  return {
    relevance: Math.min(1, tagStrength(store, tag, item)),
    estimated: contentEstimated[item] === 1 || !measured,
  };
}

/** What the model keeps of a film's tag; undefined where it keeps nothing. */
function weightOf({ model }: Store, tag: number, item: number): number | undefined {
  const { topTags, topTagWeights, furtherTags } = model;
  const end = (item + 1) * topTags.columns;
  for (let p = end - topTags.columns; p < end && topTags.data[p] !== NO_TAG; p++)
    if (topTags.data[p] === tag) return topTagWeights[p];
  for (let e = furtherTags.indptr[item]; e < furtherTags.indptr[item + 1]; e++)
    if (furtherTags.indices[e] === tag) return furtherTags.values[e];
  return undefined;
}

/** Rows of the tags that the model keeps of a film, the best first. */
export function tagsOf({ model: { topTags, furtherTags } }: Store, item: number): number[] {
  const best = topTags.data.subarray(item * topTags.columns, (item + 1) * topTags.columns);
  const further = furtherTags.indices.subarray(furtherTags.indptr[item], furtherTags.indptr[item + 1]);
  return [...best.filter((tag) => tag !== NO_TAG), ...further];
}

/** How many films have each tag, of this strength at least. */
export function filmsHaving(store: Store, least = 0): Uint32Array {
  const { tags, topTags, topTagWeights, furtherTags } = store.model;
  const counts = new Uint32Array(tags.length);
  const rows = vectorRows(store);
  const count = (tag: number, weight: number) => {
    if (strengthOf(store, weight, rows.get(tag)) >= least) counts[tag]++;
  };
  topTags.data.forEach((tag, place) => {
    if (tag !== NO_TAG) count(tag, topTagWeights[place]);
  });
  furtherTags.indices.forEach((tag, e) => {
    count(tag, furtherTags.values[e]);
  });
  return counts;
}

/** What a tag weighs on a film that has it, in relevance or in people: weights of tags that people gave are times their rarity. */
function strengthOf({ model }: Store, weight: number, row: number | undefined): number {
  if (model.manifest.tagSource === "genome") return weight;
  return row !== undefined && model.tagScales[row] > 0 ? weight / model.tagScales[row] : 1;
}
