/** How a site rates. */
export interface RatingScale {
  /** Half stars from 0.5 to 5; undefined for what is not on the scale. */
  starsOf(value: number): number | undefined;
  expected: string;
}

/** MovieLens's and Letterboxd's, and ours. */
export const HALF_STARS: RatingScale = {
  starsOf: (value) => (value >= 0.5 && value <= 5 && Number.isInteger(2 * value) ? value : undefined),
  expected: "half stars from 0.5 to 5",
};

/** IMDb's: each point is half a star. */
export const TEN_POINTS: RatingScale = {
  starsOf: (value) => (value >= 1 && value <= 10 && Number.isInteger(value) ? value / 2 : undefined),
  expected: "a whole number from 1 to 10",
};

/** TMDB's, from half a point up: to the nearest half star, the higher of two. */
export const TEN_POINTS_IN_PARTS: RatingScale = {
  starsOf: (value) => (value >= 0.5 && value <= 10 ? Math.max(1, Math.round(value)) / 2 : undefined),
  expected: "a number from 0.5 to 10",
};
