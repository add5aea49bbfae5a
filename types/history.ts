import type { MarkKind } from "./own-films";

/** A film of a list, and what whoever saw the list did with it since. */
export interface ShownFilm {
  movieId: number;
  score: number;
  /** When its page was opened from the list. */
  openedAt?: Date;
  /** In stars, 0.5–5. */
  rated?: { rating: number; at: Date };
  /** With the day it was seen, "2024-01-31", where that is known. */
  marked: { kind: MarkKind; at: Date; day?: string }[];
}

/** A list of recommendations as it was shown. */
export interface ShownList {
  id: string;
  /** The address it was shown at. */
  href: string;
  /** What it was made from, in words. */
  title: string;
  modelVersion: string;
  /** Both are one where it was shown once that day. */
  firstShownAt: Date;
  shownAt: Date;
  /** In their order. */
  films: ShownFilm[];
}
