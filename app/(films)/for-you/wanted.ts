import type { OwnFilm } from "@/types/own-films";

/** What is done with films that were seen, or stand on the watchlist. */
export const SEEN = ["hide", "show", "only"] as const;
export const WATCHLIST = ["show", "hide", "only"] as const;

export interface OwnWishes {
  seen: (typeof SEEN)[number];
  watchlist: (typeof WATCHLIST)[number];
}

type Search = Record<string, string | string[] | undefined>;

/** From an address; the first choice where it names none. */
export function readOwnWishes({ seen, watchlist }: Search): OwnWishes {
  return { seen: oneOf(SEEN, seen), watchlist: oneOf(WATCHLIST, watchlist) };
}

function oneOf<T extends string>(choices: readonly T[], value: string | string[] | undefined): T {
  return choices.find((choice) => choice === value) ?? choices[0];
}

/** Whether a film may stand in a list for whoever said these things of films. What does not interest them never does. */
export function wantedBy(own: ReadonlyMap<number, OwnFilm>, wishes: OwnWishes): (movieId: number) => boolean {
  return (movieId) => {
    const marks = own.get(movieId)?.marks ?? [];
    if (marks.includes("notInterested")) return false;
    return fits(wishes.seen, marks.includes("seen")) && fits(wishes.watchlist, marks.includes("watchlist"));
  };
}

const fits = (wish: "hide" | "show" | "only", is: boolean) => wish === "show" || (wish === "only") === is;
