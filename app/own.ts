import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { readAsker } from "@/lib/accounts/asker";
import { readOwnFilms } from "@/lib/accounts/own-films";
import type { OwnFilm } from "@/types/own-films";

const NOTHING: ReadonlyMap<number, OwnFilm> = new Map();

/**
 * Whose request this is, once for a page. Undefined for a new visitor, and while accounts cannot be served. A page that is
 * made after an action that gave its visitor a session knows them by that: the request's own headers do not have it.
 */
export const readOwner = cache(async () => {
  const asked = new Headers(await headers());
  asked.set("cookie", (await cookies()).toString());
  return readAsker(asked).catch(() => undefined);
});

/** What they said of films, by movieId, once for a page. */
export const readOwn = cache(async (): Promise<ReadonlyMap<number, OwnFilm>> => {
  const asker = await readOwner();
  return asker ? readOwnFilms(asker) : NOTHING;
});

/** The ratings among them, the latest first. */
export function ratingsOf(own: ReadonlyMap<number, OwnFilm>): { movieId: number; rating: number }[] {
  return [...own].flatMap(([movieId, { rating }]) => (rating === undefined ? [] : { movieId, rating }));
}
