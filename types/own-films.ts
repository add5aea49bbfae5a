/** What somebody can say of a film besides a rating. */
export const MARK_KINDS = ["seen", "watchlist", "notInterested"] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** What somebody said of one film. */
export interface OwnFilm {
  /** 0.5 to 5. */
  rating?: number;
  marks: MarkKind[];
}
