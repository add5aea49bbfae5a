/** Rarer films count more by this power of their likes, so that lists of what everybody likes gain nothing. */
const GAMMA = 0.5;

/**
 * Popularity-corrected co-like recall of neighbor lists, wR@k(γ) with γ = ½: of the films that a person likes beside film i, the
 * share found among i's neighbors, each film j weighted by p_j^−γ.
 * @param likes what one person likes
 * @param neighborsOf the k nearest of a film, itself left out
 * @param popularity likes of each film among the people trained on; a film with none counts as one with one
 * @returns one for each film liked; empty where fewer than two are
 */
export function coLikeRecall(
  likes: Uint32Array,
  neighborsOf: (item: number) => Uint32Array,
  popularity: Uint32Array,
): Float64Array {
  if (likes.length < 2) return new Float64Array(0);
  const weightOf = (item: number) => Math.max(popularity[item], 1) ** -GAMMA;
  const liked = new Set(likes);
  const total = likes.reduce((sum, item) => sum + weightOf(item), 0);
  return Float64Array.from(likes, (item) => {
    const found = neighborsOf(item).reduce((sum, other) => sum + (liked.has(other) ? weightOf(other) : 0), 0);
    return found / (total - weightOf(item));
  });
}
