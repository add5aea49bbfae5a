import "server-only";
import type { Matrix } from "@/lib/linalg/matrix";
import type { Neighbors } from "@/lib/linalg/neighbor-table";
import { RowScanner } from "@/lib/linalg/row-scanner";
import type { SeedEngine } from "./engines";
import { scoresAt } from "./film-filters";
import { once } from "./per-store";

export interface CosineSeeds extends SeedEngine {
  /** Cosine of two films' embeddings. */
  cosine(a: number, b: number): number;
  /** The product of every film's embedding with a vector; the array given is the same each time. */
  products(vector: ArrayLike<number>): Float32Array;
  /** The same of some films, a thousand at most. */
  productsOf(items: readonly number[], vector: ArrayLike<number>): Float32Array;
}

/** Films by mean cosine to the seeds. @param embeddings unit rows or zeros @param neighbors the nearest of each */
export function cosineSeeds(embeddings: Matrix<Float32Array>, neighbors: Neighbors): CosineSeeds {
  const { rows, columns, data } = embeddings;
  const scanner = once(() => new RowScanner(embeddings));
  const cosine = (a: number, b: number) => {
    let sum = 0;
    for (let p = 0; p < columns; p++) sum += data[a * columns + p] * data[b * columns + p];
    return sum;
  };
  const canPlace = (item: number) => {
    for (let p = item * columns; p < (item + 1) * columns; p++) if (data[p] !== 0) return true;
    return false;
  };
  // mean_s cos(s, i) = (1/|S| Σ_s x_s) · x_i: one product an item, however many seeds.
  const queryOf = (seeds: number[]) => {
    const query = new Float64Array(columns);
    for (const seed of seeds) {
      for (let p = 0; p < columns; p++) query[p] += data[seed * columns + p] / seeds.length;
    }
    return query;
  };
  const products = (vector: ArrayLike<number>) => scanner().products(vector);
  const scores = (seeds: number[]) => {
    const all = products(queryOf(seeds)).slice();
    for (let item = 0; item < rows; item++) if (!canPlace(item)) all[item] = Number.NEGATIVE_INFINITY;
    return all;
  };
  return {
    cosine,
    products,
    productsOf: (items, vector) => scanner().productsOf(items, vector),
    canPlace,
    nearest(seeds, k) {
      if (seeds.length === 1 && k <= neighbors.k) {
        const { items, similarities } = neighbors.of(seeds[0], k);
        return Array.from(items, (item, place) => ({ item, score: similarities[place] }));
      }
      const { count, items, scores } = scanner().nearest(queryOf(seeds), Math.min(k, rows), (skipped) => {
        for (const seed of seeds) skipped[seed] = 1;
      });
      return Array.from({ length: count }, (_, p) => ({ item: items[p], score: scores[p] }));
    },
    scores,
    scoresOf: (seeds, items) => scoresAt(scores(seeds), items),
    explain: (seeds, item) => ({ base: 0, seeds: seeds.map((seed) => cosine(seed, item) / seeds.length) }),
  };
}
