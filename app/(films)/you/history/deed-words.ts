import { MARK_WORDS } from "@/components/own-film-words";
import type { ShownFilm } from "@/types/history";

export interface Deed {
  words: string;
  /** When, where more is known than a day. */
  at?: Date;
  /** "2024-01-31". */
  day?: string;
}

/** What was done with a film of a list, in words. */
export function deedsOf({ openedAt, rated, marked }: ShownFilm): Deed[] {
  return [
    ...(openedAt ? [{ words: "Opened", at: openedAt }] : []),
    ...(rated ? [{ words: `Rated ★ ${rated.rating}`, at: rated.at }] : []),
    ...marked.map(({ kind, at, day }) => ({ words: MARK_WORDS[kind].on, ...(day ? { day } : { at }) })),
  ];
}
