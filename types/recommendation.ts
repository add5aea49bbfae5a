import type { Movie } from "./movie";

/** The engines a visitor may choose from, the default first. */
export const MODELS = ["hybrid", "content", "collaborative", "ease", "factors", "popularity"] as const;
export type ModelName = (typeof MODELS)[number];

/** A film with the figures that stand beside it everywhere. */
export interface RatedMovie extends Pick<Movie, "movieId" | "title" | "year" | "genres"> {
  ratingCount: number;
  /** Mean rating in stars; absent where nobody rated. */
  ratingMean?: number;
  /** Counts of 0.5, 1, … 5 stars. */
  histogram: number[];
}

export interface RecommendedMovie extends RatedMovie {
  /** What the engine gives it: a similarity of at most 1, or a score without bounds. */
  score: number;
  /** How much of what films are compared by is known of this one, 0–1. */
  confidence: number;
  explanation?: Explanation;
}

/** What a part of a score is made of: what films share; then what a visitor's wishes added. */
export const PART_KINDS = ["audience", "tag", "tags", "genres", "year", "person", "popularity"] as const;
export const WISH_KINDS = ["critiques", "fame", "age", "unlike"] as const;
export type WishKind = (typeof WISH_KINDS)[number];
export type PartKind = (typeof PART_KINDS)[number] | WishKind;

/** Where a score comes from. */
export interface Explanation {
  /** The score by what films share: these sum to it within 0.00001. */
  parts: ExplanationPart[];
  /** The score by the films asked for, in their order: these and `base` sum to it too. */
  seeds: { movieId: number; title: string; contribution: number }[];
  /** What the film has whoever asks, wishes included. */
  base: number;
  /** A sentence made from the parts. */
  words: string;
  /** One for each film asked for: of those who loved it, how many loved this film. */
  loved: CoLikes[];
}

/** Of `lovedSeed` people who gave a film four stars and more, `lovedBoth` gave them to another too. */
export interface CoLikes {
  movieId: number;
  title: string;
  lovedSeed: number;
  lovedBoth: number;
  /** Where the share of them lies with 95 % confidence, 0–1. */
  interval: [low: number, high: number];
}

export interface ExplanationPart {
  kind: PartKind;
  /** Which tag, genres or person; absent where the kind says all, as of "tags" where single ones stand beside it. */
  names?: string[];
  contribution: number;
}

export interface Recommendations {
  seeds: RatedMovie[];
  /** The engine that answered. */
  model: ModelName;
  /** Set where the answer differs from what was asked: another engine stepped in, or a seed had no say. */
  notice?: string;
  /** How many films fit the wishes, the first k of which are here; absent where there were none. */
  fitting?: number;
  recommendations: RecommendedMovie[];
}

/** All that a film's page and /api/movies/{id} tell. */
export interface MovieDetails extends RatedMovie, Omit<Movie, keyof RatedMovie> {
  /** Mean shrunk toward the mean of all ratings. */
  shrunkMean: number;
  ratingsPerYear: { year: number; count: number }[];
  tags: { tag: string; weight: number }[];
  /** Whether nobody put these tags there: they are estimated from what else is known of the film. */
  tagsEstimated: boolean;
  /** How far to trust its content, 0–1: the cosine to be expected with that of full knowledge. */
  contentConfidence: number;
}

/** How like two films are, 1 being the same; null where nothing is known of one of them. */
export interface Similarity {
  /** The hybrid's. */
  similarity: number | null;
  hybrid: number | null;
  content: number | null;
  collaborative: number | null;
}
