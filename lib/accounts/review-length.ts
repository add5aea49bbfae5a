/** Longer than any review that people finish. */
export const MOST_REVIEW_LETTERS = 20_000;
