import "server-only";
import { rankScores } from "@/lib/models/rank-scores";
import type { Aggregation } from "@/types/room";
import { engineOf } from "./engines";
import type { Store } from "./store";

export interface GroupFilm {
  movieId: number;
  /** Of each person, in their order. */
  people: {
    /** In standard deviations above the person's mean of all films. */
    fit: number;
    /** The film of theirs that speaks most for it. */
    becauseOf: number;
  }[];
}

/**
 * The k films for people who each name a few, none of them among those named, by the aggregations of Masthoff (2004,
 * "Group modeling"). Empty where somebody names no film that the model can place: nothing is known of them.
 * @param people the movieIds that each names
 */
export function filmsTogether(
  store: Store,
  people: readonly (readonly number[])[],
  aggregation: Aggregation,
  k: number,
): GroupFilm[] {
  const { movies } = store.model;
  const engine = engineOf(store, "hybrid");
  const itemsOf = (movieIds: readonly number[]) =>
    [...new Set(movieIds)].flatMap((movieId) => store.itemOfMovie.get(movieId) ?? []);
  const seedsOf = people.map((movieIds) => itemsOf(movieIds).filter((item) => engine.canPlace(item)));
  if (people.length === 0 || seedsOf.some((seeds) => seeds.length === 0)) return [];

  const fits = seedsOf.map((seeds) => standardised(engine.scores(seeds)));
  const scores = Float32Array.from(movies, (_, item) => {
    const ofPeople = fits.map((fit) => fit[item]);
    return aggregation === "leastMisery" ? Math.min(...ofPeople) : ofPeople.reduce((a, b) => a + b, 0) / fits.length;
  });
  for (const item of people.flatMap(itemsOf)) scores[item] = Number.NEGATIVE_INFINITY;
  return Array.from(rankScores(scores, k), (item) => ({
    movieId: movies[item].movieId,
    people: seedsOf.map((seeds, person) => {
      const parts = engine.explain(seeds, item).seeds;
      return { fit: fits[person][item], becauseOf: movies[seeds[parts.indexOf(Math.max(...parts))]].movieId };
    }),
  }));
}

/** Whether somebody names a film that the model can place. */
export function isPlaced(store: Store, movieIds: readonly number[]): boolean {
  const engine = engineOf(store, "hybrid");
  return movieIds.some((movieId) => {
    const item = store.itemOfMovie.get(movieId);
    return item !== undefined && engine.canPlace(item);
  });
}

/** (x − mean) / deviation over what is finite, so that no person's scores weigh more than another's. */
function standardised(scores: Float32Array): Float32Array {
  const known = scores.filter(Number.isFinite);
  const mean = known.reduce((a, b) => a + b, 0) / known.length;
  const deviation = Math.sqrt(known.reduce((sum, x) => sum + (x - mean) ** 2, 0) / known.length) || 1;
  return scores.map((score) => (score - mean) / deviation);
}
