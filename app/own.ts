import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { readAsker } from "@/lib/accounts/asker";
import { readOwnFilms } from "@/lib/accounts/own-films";
import type { OwnFilm } from "@/types/own-films";

const NOTHING: ReadonlyMap<number, OwnFilm> = new Map();

/** Whose request this is, once for a page. Undefined for a new visitor, and while accounts cannot be served. */
export const readOwner = cache(async () => readAsker(await headers()).catch(() => undefined));

/** What they said of films, by movieId, once for a page. */
export const readOwn = cache(async (): Promise<ReadonlyMap<number, OwnFilm>> => {
  const asker = await readOwner();
  return asker ? readOwnFilms(asker) : NOTHING;
});
