import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { MarkKind, OwnFilm } from "@/types/own-films";
import { openAccounts } from "./accounts";
import type { Asker } from "./asker";
import { mark, rating } from "./database/tables";

/** Sets or changes a rating. @param stars 0.5 to 5 by halves */
export async function rateMovie({ userId }: Asker, movieId: number, stars: number): Promise<void> {
  const { db } = await openAccounts();
  const given = { halfStars: stars * 2, ratedAt: new Date() };
  await db
    .insert(rating)
    .values({ userId, movieId, ...given })
    .onConflictDoUpdate({ target: [rating.userId, rating.movieId], set: given });
}

export async function unrateMovie({ userId }: Asker, movieId: number): Promise<void> {
  const { db } = await openAccounts();
  await db.delete(rating).where(and(eq(rating.userId, userId), eq(rating.movieId, movieId)));
}

export async function markMovie({ userId }: Asker, movieId: number, kind: MarkKind): Promise<void> {
  const { db } = await openAccounts();
  await db.insert(mark).values({ userId, movieId, kind }).onConflictDoNothing();
}

export async function unmarkMovie({ userId }: Asker, movieId: number, kind: MarkKind): Promise<void> {
  const { db } = await openAccounts();
  await db.delete(mark).where(and(eq(mark.userId, userId), eq(mark.kind, kind), eq(mark.movieId, movieId)));
}

export interface OwnRating {
  movieId: number;
  /** 0.5 to 5. */
  rating: number;
  ratedAt: Date;
}

/** What the asker rated, the latest first. */
export async function readRatings({ userId }: Asker): Promise<OwnRating[]> {
  const { db } = await openAccounts();
  const rows = await db.select().from(rating).where(eq(rating.userId, userId)).orderBy(desc(rating.ratedAt));
  return rows.map(({ movieId, halfStars, ratedAt }) => ({ movieId, rating: halfStars / 2, ratedAt }));
}

export interface OwnMark {
  movieId: number;
  kind: MarkKind;
  /** The day it was seen, as "2026-01-31", where that is known. */
  watchedOn: string | null;
  createdAt: Date;
}

/** What the asker marked, the latest first. */
export async function readMarks({ userId }: Asker): Promise<OwnMark[]> {
  const { db } = await openAccounts();
  return db
    .select({ movieId: mark.movieId, kind: mark.kind, watchedOn: mark.watchedOn, createdAt: mark.createdAt })
    .from(mark)
    .where(eq(mark.userId, userId))
    .orderBy(desc(mark.createdAt));
}

/** Both by film, for pages that show many. */
export async function readOwnFilms(asker: Asker): Promise<Map<number, OwnFilm>> {
  const [ratings, marks] = await Promise.all([readRatings(asker), readMarks(asker)]);
  const films = new Map<number, OwnFilm>();
  const filmOf = (movieId: number) => {
    const film = films.get(movieId) ?? { marks: [] };
    films.set(movieId, film);
    return film;
  };
  for (const { movieId, rating } of ratings) filmOf(movieId).rating = rating;
  for (const { movieId, kind } of marks) filmOf(movieId).marks.push(kind);
  return films;
}
