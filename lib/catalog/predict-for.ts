import "server-only";
import type { Matrix } from "@/lib/linalg/matrix";
import {
  AUDIENCE,
  MOST_RATINGS,
  predictStars,
  type Similarity,
  STARS,
  type StarsOfFilms,
} from "@/lib/models/predicted-stars";
import type { PredictedStars } from "@/types/for-you";
import type { GivenRating } from "./person-engine";
import type { Store } from "./store";

/** From so many ratings on a person is known a little. */
export const LEAST_RATINGS = 3;

/**
 * The stars that whoever gave these ratings would give films; undefined below `LEAST_RATINGS` of films that the model has.
 * @param ratings the latest first: of very many these alone are used @param items rows of films that they did not rate
 */
export function predictFor(
  store: Store,
  ratings: readonly GivenRating[],
  items: readonly number[],
): PredictedStars[] | undefined {
  const known = new Map<number, number>();
  for (const { movieId, rating } of ratings) {
    const item = store.itemOfMovie.get(movieId);
    if (item !== undefined && known.size < MOST_RATINGS) known.set(item, rating);
  }
  if (known.size < LEAST_RATINGS) return undefined;
  const predictions = predictStars([...known.keys()], [...known.values()], items, starsOfFilms(store), STARS);
  return predictions.map(({ stars, from, to }) => ({ stars: tenths(stars), from: tenths(from), to: tenths(to) }));
}

/** What stars are predicted by. */
export function starsOfFilms({ model }: Store): StarsOfFilms {
  const { shrunkMeans, ratingCounts, collaborativeEmbeddings, contentEmbeddings } = model;
  const [audience, content] = [cosinesOf(collaborativeEmbeddings), cosinesOf(contentEmbeddings)];
  return {
    means: shrunkMeans,
    counts: ratingCounts,
    similarity: (a, b) => AUDIENCE * audience(a, b) + (1 - AUDIENCE) * content(a, b),
  };
}

const tenths = (stars: number) => Math.round(10 * stars) / 10;

/** Of unit rows. */
export function cosinesOf({ columns, data }: Matrix<Float32Array>): Similarity {
  return (a, b) => {
    let sum = 0;
    for (let p = a * columns, q = b * columns, end = p + columns; p < end; p++, q++) sum += data[p] * data[q];
    return sum;
  };
}
