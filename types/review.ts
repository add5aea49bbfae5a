/** A review as it stands on a page. */
export interface ReviewView {
  id: string;
  movieId: number;
  author: string;
  /** Whether whoever sees it wrote it. */
  isOwn: boolean;
  /** In a subset of Markdown. */
  text: string;
  /** Whether it tells the plot. */
  spoiler: boolean;
  writtenAt: Date;
  editedAt?: Date;
  /** The author's rating of the film. */
  rating?: number;
  /** How many people found it helpful, and whether whoever sees it did. */
  helpful: number;
  foundHelpful: boolean;
  /** Why a moderator took it off the page; its author and moderators alone see it then. */
  hiddenReason?: string;
}

export const REVIEW_ORDERS = ["helpful", "newest"] as const;
export type ReviewOrder = (typeof REVIEW_ORDERS)[number];

/** Longer than any review that people finish. */
export const MOST_REVIEW_LETTERS = 20_000;

/** A review with what was said against it and not looked at yet. */
export interface ReportedReview {
  review: ReviewView;
  reports: { reason: string; reportedAt: Date }[];
}
