import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import type { History } from "./engine";

/** What a rating of 1, 2, … 10 half stars is worth: scale[halfStars − 1]. */
export type PreferenceScale = readonly number[];

/** What counts a little for having been seen when films are learned from counts as much against when it was disliked. */
const DISLIKED = 0.2;
const HALF_STARS = Array.from({ length: 10 }, (_, bin) => bin + 1);

/** What is liked counts, the rest is as if it were not there. @param likedFrom half stars */
export function likedScale(likedFrom: number): PreferenceScale {
  return HALF_STARS.map((rating) => (rating >= likedFrom ? 1 : 0));
}

/**
 * Whoever sees a film has chosen it, so a rating up to a star below what is liked tells of taste too, and a bad one a little.
 * @param likedFrom half stars
 */
export function gradedScale(likedFrom: number): PreferenceScale {
  return HALF_STARS.map((rating) => (rating >= likedFrom ? 1 : rating >= likedFrom - 2 ? 0.6 : 0.2));
}

/**
 * What a person's ratings count when films are scored for them: as in training, but what they disliked, two stars below what
 * is liked or less, counts against the films that go with it.
 * @param likedFrom half stars
 */
export function signedScale(likedFrom: number): PreferenceScale {
  return gradedScale(likedFrom).map((preference, bin) => (bin + 1 <= likedFrom - 4 ? -DISLIKED : preference));
}

/** The preferences of a person, one for each rating. */
export function preferencesOf({ halfStars }: History, scale: PreferenceScale): Float32Array {
  return Float32Array.from(halfStars, (rating) => scale[rating - 1]);
}

/** Users x items: ratings of half stars as preferences, entries of 0 left out. */
export function preferenceMatrix(ratings: CsrMatrix, scale: PreferenceScale): CsrMatrix {
  let count = 0;
  for (const rating of ratings.values) if (scale[rating - 1] !== 0) count++;
  const indptr = new Uint32Array(ratings.rows + 1);
  const indices = new Uint32Array(count);
  const values = new Float32Array(count);
  let place = 0;
  for (let user = 0; user < ratings.rows; user++) {
    for (let e = ratings.indptr[user]; e < ratings.indptr[user + 1]; e++) {
      const preference = scale[ratings.values[e] - 1];
      if (preference === 0) continue;
      indices[place] = ratings.indices[e];
      values[place++] = preference;
    }
    indptr[user + 1] = place;
  }
  return { rows: ratings.rows, columns: ratings.columns, indptr, indices, values };
}
