import { groupByRow } from "@/lib/linalg/csr-matrix";
import { uniformGenerator } from "@/lib/linalg/random";
import type { Films } from "./films";

/**
 * For every film that is rated at all, a person who surely rates it: each with odds in proportion to the number of
 * their ratings, nobody with more films than ratings.
 * @param counts ratings of each user
 * @returns the films that user u is given
 */
export function drawFirstRaters(films: Films, counts: Uint32Array, seed: number): (user: number) => Uint32Array {
  const uniform = uniformGenerator(seed);
  const ends = Float64Array.from(counts);
  for (let u = 1; u < ends.length; u++) ends[u] += ends[u - 1];
  const rated = Uint32Array.from(films.popularity.keys()).filter((film) => films.popularity[film] > 0);
  const given = new Uint32Array(counts.length);
  const userOf = rated.map(() => {
    for (;;) {
      const user = firstAbove(ends, uniform() * ends[ends.length - 1]);
      if (given[user] === counts[user]) continue;
      given[user]++;
      return user;
    }
  });
  const { indptr, order } = groupByRow(userOf, counts.length);
  return (user) => order.subarray(indptr[user], indptr[user + 1]).map((p) => rated[p]);
}

function firstAbove(ends: Float64Array, value: number): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle] > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
