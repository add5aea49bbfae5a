import "server-only";
import { relevance } from "@/lib/models/tag-relevance-of";
import { engineOf } from "./engines";
import { perStore } from "./per-store";
import { Recent } from "./recent";
import type { Store } from "./store";

/** Tags whose relevances are kept: a quarter of a megabyte each, of 62,423 films. */
const KEPT = 64;

const recentOf = perStore(() => new Recent<number, Float32Array>(KEPT));

/**
 * How well a tag fits each film, 0–1, as `tagRelevanceOf` tells of one; NaN for a film of which nothing is known.
 * @param row of `vectorTags`
 */
export function tagRelevances(store: Store, row: number): Float32Array {
  return recentOf(store).get(row, () => relevancesOf(store, row));
}

function relevancesOf(store: Store, row: number): Float32Array {
  const { tagVectors, tagMeans, tagScales, contentLengths, contentConfidence } = store.model;
  const vector = tagVectors.data.subarray(row * tagVectors.columns, (row + 1) * tagVectors.columns);
  const products = engineOf(store, "content").products(vector);
  const [mean, scale] = [tagMeans[row], tagScales[row]];
  return Float32Array.from(products, (product, item) =>
    contentConfidence[item] > 0 ? relevance(product * contentLengths[item], mean, scale) : Number.NaN,
  );
}
