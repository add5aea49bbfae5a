import "server-only";
import { TRAITS, type Trait } from "@/lib/models/film-similarity";
import type { CoLikes, MovieDetails, Similarity } from "@/types/recommendation";
import { compareTags, type TagPair } from "./compare-tags";
import { engineOf } from "./engines";
import { coLikesWith } from "./explain";
import { movieDetails, round } from "./movie-views";
import { similarity } from "./recommend";
import type { Store } from "./store";

export interface Comparison {
  films: [MovieDetails, MovieDetails];
  similarity: Similarity;
  /** What the hybrid's similarity is the sum of, the weightiest first, and the most that each could add. */
  parts: { trait: Trait; similarity: number; most: number }[];
  /** Tags that tell much of both, and those in which they differ most. */
  tags: { shared: TagPair[]; apart: TagPair[] };
  /** Of those who loved the first how many loved the second, and the other way; beside them the share of everybody. */
  loved: [Loved, Loved];
  liked?: MeanDifference;
  /** Who worked on both. */
  people: string[];
  /** Genres of both, of the first alone, of the second alone. */
  genres: { both: string[]; first: string[]; second: string[] };
}

export interface Loved extends CoLikes {
  /** Of all people who rated anything the share that loved the other film, 0–1. */
  usual: number;
}

/** Mean of the first film less that of the second in stars, and how far off it may be with 95 % confidence. */
export interface MeanDifference {
  difference: number;
  margin: number;
}

const TAGS = 8;
const Z = 1.96;

/** Where two films agree and part. @param a, b item rows of two films */
export function compare(store: Store, a: number, b: number): Comparison {
  const { movies, manifest } = store.model;
  const parts = engineOf(store, "hybrid").similarity.parts(a, b);
  const weights = manifest.settings.similarity;
  const films: Comparison["films"] = [movieDetails(store, a), movieDetails(store, b)];
  const [first, second] = [movies[a], movies[b]];
  const crewOf = ({ directors, cast }: typeof first) => [...new Set([...directors, ...cast])];
  return {
    films,
    similarity: similarity(store, a, b),
    parts: TRAITS.filter((trait) => weights[trait] > 0)
      .map((trait) => ({ trait, similarity: round(parts[trait], 4), most: weights[trait] }))
      .sort((x, y) => y.most - x.most),
    tags: compareTags(store, a, b, TAGS),
    loved: [lovedOf(store, a, b), lovedOf(store, b, a)],
    liked: meanDifference(films[0].histogram, films[1].histogram),
    people: crewOf(first).filter((name) => crewOf(second).includes(name)),
    genres: {
      both: first.genres.filter((genre) => second.genres.includes(genre)),
      first: first.genres.filter((genre) => !second.genres.includes(genre)),
      second: second.genres.filter((genre) => !first.genres.includes(genre)),
    },
  };
}

function lovedOf(store: Store, seed: number, item: number): Loved {
  const { likers, manifest } = store.model;
  return {
    ...coLikesWith(store, [seed])(item)[0],
    usual: round(likers.of(item).length / Math.max(1, manifest.dataset.users), 4),
  };
}

/**
 * Difference of two means and its margin (Welch 1947), from counts of 0.5, 1, … 5 stars; undefined where fewer than two people
 * rated one of them.
 */
export function meanDifference(a: number[], b: number[]): MeanDifference | undefined {
  const [x, y] = [momentsOf(a), momentsOf(b)];
  if (x.count < 2 || y.count < 2) return undefined;
  return {
    difference: round(x.mean - y.mean, 4),
    margin: round(Z * Math.sqrt(x.variance / x.count + y.variance / y.count), 4),
  };
}

function momentsOf(histogram: number[]): { count: number; mean: number; variance: number } {
  const sum = (of: (stars: number) => number) => histogram.reduce((total, n, bin) => total + n * of((bin + 1) / 2), 0);
  const count = sum(() => 1);
  const mean = sum((stars) => stars) / count;
  return { count, mean, variance: sum((stars) => (stars - mean) ** 2) / (count - 1) };
}
