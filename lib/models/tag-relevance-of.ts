import type { Matrix } from "@/lib/linalg/matrix";

/** What of a model turns content back into tags. */
export interface TagRelevanceParts {
  /** films x rank, unit rows. */
  contentEmbeddings: Matrix<Float32Array>;
  /** What the rows' lengths were. */
  contentLengths: Float32Array;
  /** tags x rank. */
  tagVectors: Matrix<Float32Array>;
  tagMeans: Float32Array;
  tagScales: Float32Array;
}

/**
 * How well a tag fits a film, as its content has it, 0–1: mean_t + (x_i · v_t) / scale_t, the best approximation of the
 * model's rank where relevance was measured. A tag that is the same on all films (scale 0) has its mean.
 * @param tag row of `tagVectors`
 */
export function tagRelevanceOf(
  { contentEmbeddings, contentLengths, tagVectors, tagMeans, tagScales }: TagRelevanceParts,
  item: number,
  tag: number,
): number {
  const { columns, data: films } = contentEmbeddings;
  const { data: tags } = tagVectors;
  // Two sums wait half as long for each other as one.
  let [even, odd] = [0, 0];
  let [p, q] = [item * columns, tag * columns];
  for (const last = p + columns - 1; p < last; p += 2, q += 2) {
    even += films[p] * tags[q];
    odd += films[p + 1] * tags[q + 1];
  }
  if (columns % 2 === 1) even += films[p] * tags[q];
  return relevance((even + odd) * contentLengths[item], tagMeans[tag], tagScales[tag]);
}

/** From a product of coordinates with a tag's vector. */
export function relevance(product: number, mean: number, scale: number): number {
  return Math.min(1, Math.max(0, scale > 0 ? mean + product / scale : mean));
}
