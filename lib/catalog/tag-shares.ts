import "server-only";
import { NO_TAG } from "@/lib/artifacts/model";
import { vectorRows } from "./film-tags";
import type { Store } from "./store";

export interface TagShare {
  tag: string;
  contribution: number;
}

const MOST_TAGS = 4;

/**
 * What single tags add to the likeness of content, Σ_s scale_s x_s · x_i: content is Σ_t (x · v_t) v_t over all tags t, v_t orthonormal
 * columns, so that tag t adds scale_s (x_s · v_t)(x_i · v_t). Of the tags that a film and a seed both show, those that add most.
 * @param scales one for each seed
 */
export function tagShares(store: Store, seeds: number[], scales: number[], item: number): TagShare[] {
  const { tags, contentEmbeddings, tagVectors } = store.model;
  const rank = contentEmbeddings.columns;
  const along = (film: number, row: number) => {
    let product = 0;
    for (let p = 0; p < rank; p++) product += contentEmbeddings.data[film * rank + p] * tagVectors.data[row * rank + p];
    return product;
  };
  const shares = sharedTags(store, seeds, item).flatMap((tag) => {
    const row = vectorRows(store).get(tag);
    if (row === undefined) return [];
    const own = along(item, row);
    const contribution = seeds.reduce((sum, seed, s) => sum + scales[s] * along(seed, row) * own, 0);
    return contribution > 0 ? [{ tag: tags[tag], contribution }] : [];
  });
  return shares.sort((a, b) => b.contribution - a.contribution).slice(0, MOST_TAGS);
}

/** Rows of the tags that stand among the best of the film and of a seed, those first that tell most of both. */
export function sharedTags({ model: { topTags, topTagWeights } }: Store, seeds: number[], item: number): number[] {
  const weightsOf = (film: number) => {
    const weights = new Map<number, number>();
    for (let p = film * topTags.columns; p < (film + 1) * topTags.columns; p++) {
      if (topTags.data[p] !== NO_TAG) weights.set(topTags.data[p], topTagWeights[p]);
    }
    return weights;
  };
  const own = weightsOf(item);
  const shared = new Map<number, number>();
  for (const seed of seeds) {
    for (const [tag, weight] of weightsOf(seed)) {
      const both = weight * (own.get(tag) ?? 0);
      if (both > 0) shared.set(tag, (shared.get(tag) ?? 0) + both);
    }
  }
  return [...shared].sort(([a, x], [b, y]) => y - x || a - b).map(([tag]) => tag);
}
