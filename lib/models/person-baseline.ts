/** Ratings that move a person half way from the mean of all to their own. */
const SHRINKAGE = 5;

/**
 * How far a person's ratings lie above those of others, in stars: Σ (r_i − m_i) / (n + k) with m_i the film's shrunk
 * mean (Koren, Bell & Volinsky 2009, "Matrix factorization techniques for recommender systems"); 0 without ratings.
 * @param stars of each film, 0.5–5
 * @param means of the same films, in stars
 */
export function personDeviation(stars: readonly number[], means: readonly number[]): number {
  return shrunkMean(
    stars.map((rating, i) => rating - means[i]),
    SHRINKAGE,
  );
}

/** Σ x / (n + k): the mean, drawn toward 0 as if k more values of 0 had been seen. */
export function shrunkMean(values: readonly number[], k: number): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length + k);
}
