/** What somebody can say of a film besides a rating. */
export const MARK_KINDS = ["seen", "watchlist", "notInterested"] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** What somebody said of one film. */
export interface OwnFilm {
  /** 0.5 to 5. */
  rating?: number;
  marks: MarkKind[];
}

/** What a list does with films of a mark: leaves them out, has them like others, or has no others. */
export const OWN_CHOICES = ["hide", "show", "only"] as const;
export type OwnChoice = (typeof OWN_CHOICES)[number];
export type OwnChoices = Record<MarkKind, OwnChoice>;

/** Where an address does not say. */
export const OWN_DEFAULTS: OwnChoices = { seen: "show", watchlist: "show", notInterested: "hide" };
