/** Stands in a neighbor table where there are fewer than k neighbors. */
export const NO_NEIGHBOR = 0xffffffff;

/** Row-major n x k tables, best first; unfilled places hold NO_NEIGHBOR and 0. */
export interface NeighborTable {
  k: number;
  neighborItems: Uint32Array;
  neighborSimilarities: Float32Array;
}
