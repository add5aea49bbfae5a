import type { MarkKind } from "@/types/own-films";
import type { Change } from "./own-films";

export const MARK_WORDS: Record<MarkKind, { on: string; done: string; undone: string }> = {
  seen: { on: "Seen", done: "is marked as seen", undone: "is no longer marked as seen" },
  watchlist: { on: "Watchlist", done: "is on your watchlist", undone: "is off your watchlist" },
  notInterested: { on: "Not interested", done: "will not be recommended to you", undone: "may be recommended again" },
};

/** What a change came to, in a sentence. */
export function wordsOf(title: string, change: Change): string {
  if (!("rating" in change)) return `${title} ${MARK_WORDS[change.kind][change.on ? "done" : "undone"]}.`;
  return change.rating === null ? `Your rating of ${title} is taken back.` : `${title}: ${change.rating} of 5 stars.`;
}
