import type { Movie } from "./movie";

/** The engines a visitor may choose from. */
export const MODELS = ["content", "collaborative"] as const;
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
  /** Mean cosine to the seeds. */
  score: number;
}

export interface Recommendations {
  seeds: RatedMovie[];
  /** The engine that answered. */
  model: ModelName;
  /** Set where the answer differs from what was asked: another engine stepped in, or a seed had no say. */
  notice?: string;
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

export interface Similarity {
  /** The first engine's that can place both films; null where none can. */
  similarity: number | null;
  content: number | null;
  collaborative: number | null;
}
