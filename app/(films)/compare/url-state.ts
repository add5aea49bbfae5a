import type { Route } from "next";

/** The film in one of the two places, or none. */
export type Slot = number | undefined;

export function compareHref(first: number, second: number): Route {
  return `/compare?movies=${first},${second}` as Route;
}

/** What a picker keeps when it is to fill one of the two places. @param others the film in each place */
export function keptFor(place: number, others: Slot[]): [string, string][] {
  const kept = others.map((movieId, at) => (at === place ? "" : String(movieId ?? ""))).join(",");
  return kept === "," ? [] : [["movies", kept]];
}
