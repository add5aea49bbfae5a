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
 * Of a film that does not show the tag it is as its content has it, mean_t + (x_i · v_t) / scale_t, as far as content is to be
 * trusted; 0 where nothing is known. May be above 1.
 * @param tag row of `tags`
 */
export function tagStrength(store: Store, tag: number, item: number): number {
  const row = vectorRows(store).get(tag);
  const place = placeOf(store, tag, item);
  if (place !== undefined) return shownStrength(store, place, row);
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
  const { columns: width, data: topTags } = model.topTags;
  for (let p = 0; p < topTags.length; p++) {
    if (topTags[p] === tag) strengths[Math.floor(p / width)] = shownStrength(store, p, row);
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
  const measured = manifest.tagSource === "genome" || placeOf(store, tag, item) !== undefined;
  return {
    relevance: Math.min(1, tagStrength(store, tag, item)),
    estimated: contentEstimated[item] === 1 || !measured,
  };
}

/** Where `topTags` has a tag of a film; undefined where it is not among its best. */
function placeOf({ model: { topTags } }: Store, tag: number, item: number): number | undefined {
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
