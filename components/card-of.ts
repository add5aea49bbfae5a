import type { PredictedStars } from "@/types/for-you";
import type { RatedMovie, RecommendedMovie } from "@/types/recommendation";

/** What a film's card is drawn from, in words and figures: the browser gets it, so no more than that. */
export interface Card {
  movie: RatedMovie;
  /** A similarity, to be shown. */
  score?: number;
  /** Why the film is here, in a sentence. */
  reason?: string;
}

export type GridMovie = RatedMovie &
  Partial<Pick<RecommendedMovie, "score" | "confidence" | "explanation">> & {
    /** What stands on a card in place of a reason. */
    note?: string;
    predicted?: PredictedStars;
  };

/** Below this share of what films are compared by, a recommendation is a guess. */
const LITTLE_KNOWN = 0.25;

/** @param scored whether its score is a similarity */
export function cardOf(movie: GridMovie, scored: boolean): Card {
  const { movieId, title, year, genres, ratingCount, ratingMean, histogram, score, note } = movie;
  const reason = note ?? reasonOf(movie);
  return {
    movie: { movieId, title, year, genres, ratingCount, ratingMean, histogram },
    ...(scored && score !== undefined && { score }),
    ...(reason && { reason }),
  };
}

function reasonOf({ explanation, confidence = 1 }: GridMovie): string | undefined {
  if (!explanation) return undefined;
  return confidence < LITTLE_KNOWN ? `${explanation.words} Little is known of this film.` : explanation.words;
}
