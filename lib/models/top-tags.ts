import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import type { Matrix } from "@/lib/linalg/matrix";
import { TopK } from "@/lib/linalg/top-k";

/** Row-major items x width tables, best first; `tags` holds 0xffffffff where an item has fewer. */
export interface TopTags {
  width: number;
  tags: Uint32Array;
  weights: Float32Array;
}

export const LEAST_RELEVANCE = 0.3;

/**
 * The tags that set a film apart: by relevance above the tag's mean over all films, so that words which fit
 * every film somewhat ("original", "story") do not lead; relevance 0.3 at least.
 * @param tagRelevance films x tags; `items` gives the item row of each
 */
export function topTagsByRelevance(
  tagRelevance: Matrix,
  items: Uint32Array,
  itemCount: number,
  width: number,
): TopTags {
  const { rows, columns, data } = tagRelevance;
  const means = new Float64Array(columns);
  for (let i = 0, p = 0; i < rows; i++) for (let t = 0; t < columns; t++, p++) means[t] += data[p] / rows;
  const result = emptyTable(itemCount, width);
  items.forEach((item, row) => {
    const relevances = data.subarray(row * columns, (row + 1) * columns);
    const best = new TopK(width);
    for (let t = 0; t < columns; t++) {
      if (relevances[t] >= LEAST_RELEVANCE) best.push(t, relevances[t] - means[t]);
    }
    fillRow(result, item, best, (tag) => ({ tag, weight: relevances[tag] }));
  });
  return result;
}

/** The heaviest tags of each film. @param tagWeights for each item row, tag -> weight */
export function topTagsByWeight(tagWeights: readonly ReadonlyMap<number, number>[], width: number): TopTags {
  const result = emptyTable(tagWeights.length, width);
  tagWeights.forEach((weights, item) => {
    const best = new TopK(width);
    for (const [tag, weight] of weights) best.push(tag, weight);
    fillRow(result, item, best, (tag) => ({ tag, weight: weights.get(tag) as number }));
  });
  return result;
}

/**
 * The tags of each film that are not among its best.
 * @param tagWeights for each item row, tag -> weight
 * @param tagCount how many tags there are
 * @returns items x tags
 */
export function tagsBeside(
  { tags, width }: TopTags,
  tagWeights: readonly ReadonlyMap<number, number>[],
  tagCount: number,
): CsrMatrix<Float32Array> {
  const indptr = new Uint32Array(tagWeights.length + 1);
  const entries: [tag: number, weight: number][] = [];
  tagWeights.forEach((weights, item) => {
    const best = new Set(tags.subarray(item * width, (item + 1) * width));
    entries.push(...[...weights].filter(([tag]) => !best.has(tag)).sort(([a], [b]) => a - b));
    indptr[item + 1] = entries.length;
  });
  return {
    rows: tagWeights.length,
    columns: tagCount,
    indptr,
    indices: Uint32Array.from(entries, ([tag]) => tag),
    values: Float32Array.from(entries, ([, weight]) => weight),
  };
}

function emptyTable(items: number, width: number): TopTags {
  return { width, tags: new Uint32Array(items * width).fill(0xffffffff), weights: new Float32Array(items * width) };
}

/** Writes the best into an item's row. @param entryOf the tag and weight of each item of `best` */
export function fillRow(
  table: TopTags,
  item: number,
  best: TopK,
  entryOf: (found: number) => { tag: number; weight: number },
): void {
  const size = best.sort();
  for (let p = 0; p < size; p++) {
    const { tag, weight } = entryOf(best.items[p]);
    table.tags[item * table.width + p] = tag;
    table.weights[item * table.width + p] = weight;
  }
}
