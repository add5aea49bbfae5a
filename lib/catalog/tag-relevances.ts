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

/** How well a tag fits some films, as `tagRelevanceOf` tells of each. @param row of `vectorTags` */
export function tagRelevancesOf(store: Store, items: readonly number[], row: number): number[] {
  const { tagMeans, tagScales, contentLengths } = store.model;
  const products = engineOf(store, "content").productsOf(items, vectorOf(store, row));
  const [mean, scale] = [tagMeans[row], tagScales[row]];
  return Array.from(products, (product, place) => relevance(product * contentLengths[items[place]], mean, scale));
}

function vectorOf({ model: { tagVectors } }: Store, row: number): Float32Array {
  return tagVectors.data.subarray(row * tagVectors.columns, (row + 1) * tagVectors.columns);
}

function relevancesOf(store: Store, row: number): Float32Array {
  const { tagMeans, tagScales, contentLengths, contentConfidence } = store.model;
  const products = engineOf(store, "content").products(vectorOf(store, row));
  const [mean, scale] = [tagMeans[row], tagScales[row]];
  return Float32Array.from(products, (product, item) =>
    contentConfidence[item] > 0 ? relevance(product * contentLengths[item], mean, scale) : Number.NaN,
  );
}
