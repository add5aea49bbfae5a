import type { RatedMovie } from "./recommendation";

/** A rating as it speaks for or against a recommended film. */
export interface SpeakingRating {
  movieId: number;
  title: string;
  /** 0.5 to 5. */
  rating: number;
  /** Its part of the score. */
  contribution: number;
}

/** The stars that somebody would give a film; in four of five cases they lie between the two others. */
export interface PredictedStars {
  stars: number;
  from: number;
  to: number;
}

export interface FilmForYou extends RatedMovie {
  predicted?: PredictedStars;
  /** In standard deviations above the mean of all films that the person has not rated. */
  score: number;
  /** What the film has whoever asks; with the contributions of all ratings it sums to the score. */
  base: number;
  /** The ratings that speak most for it, the strongest first. */
  because: SpeakingRating[];
}

/** Films that go with one that a person loved. */
export interface ForYouRow {
  because: { movieId: number; title: string };
  films: FilmForYou[];
}
