import { MARK_WORDS } from "@/components/own-film-words";
import type { ShownFilm } from "@/types/history";

export interface Deed {
  words: string;
  /** A moment, or "2024-01-31" where no more is known than a day. */
  when: Date | string;
}

/** What was done with a film of a list, in words. */
export function deedsOf({ openedAt, rated, marked }: ShownFilm): Deed[] {
  return [
    ...(openedAt ? [{ words: "Opened", when: openedAt }] : []),
    ...(rated ? [{ words: `Rated ★ ${rated.rating}`, when: rated.at }] : []),
    ...marked.map(({ kind, at, day }) => ({ words: MARK_WORDS[kind].on, when: day ?? at })),
  ];
}
