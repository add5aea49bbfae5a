/** What a line of text has no use for: other control characters, which Postgres refuses or a page may obey. */
const CONTROLS = /[^\P{Cc}\n\t]/gu;
/** Marks that turn the direction of what follows them: a page has its own. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const EMPTY_LINES = /\n(?:[^\S\n]*\n){2,}/g;

/** A review as it is kept: of characters that can be seen, without rows of empty lines. */
export function cleanReviewText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(CONTROLS, "")
    .replace(TURNS, "")
    .replace(EMPTY_LINES, "\n\n")
    .trim();
}
