/** Stands in a neighbor table where there are fewer than k neighbors. */
export const NO_NEIGHBOR = 0xffffffff;

/** Row-major n x k tables, best first; unfilled places hold NO_NEIGHBOR and 0. */
export interface NeighborTable {
  k: number;
  neighborItems: Uint32Array;
  neighborSimilarities: Float32Array;
}

/** The nearest rows to each row, wherever they are kept. */
export interface Neighbors {
  /** How many are kept of each row at most. */
  k: number;
  /** The nearest to a row, best first; fewer than `count` where there are not so many. @param count k at most */
  of(row: number, count?: number): { items: Uint32Array; similarities: Float32Array };
}

/** The part of a row that is filled. @param items best first @param similarities as long as items */
export function filled(items: Uint32Array, similarities: Float32Array): ReturnType<Neighbors["of"]> {
  const unfilled = items.indexOf(NO_NEIGHBOR);
  const count = unfilled < 0 ? items.length : unfilled;
  return { items: items.subarray(0, count), similarities: similarities.subarray(0, count) };
}

/** A table's rows. */
export function neighborsIn({ k, neighborItems, neighborSimilarities }: NeighborTable): Neighbors {
  return {
    k,
    of(row, count = k) {
      const [start, end] = [row * k, row * k + count];
      return filled(neighborItems.subarray(start, end), neighborSimilarities.subarray(start, end));
    },
  };
}
