import "server-only";
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { NamedFilm, PersonalData } from "@/types/personal-data";
import { openAccounts } from "./accounts";
import type { Asker } from "./asker";
import { helpfulVote, review, roomGuest, roomPick, shownList, shownMovie, user } from "./database/tables";
import { readMarks, readRatings } from "./own-films";

/** All that is kept of the asker. @param nameOf a film in words, by its movieId */
export async function readPersonalData(asker: Asker, nameOf: (movieId: number) => NamedFilm): Promise<PersonalData> {
  const { db } = await openAccounts();
  const [{ name, createdAt, keepsHistory }] = await db.select().from(user).where(eq(user.id, asker.userId));
  const ratings = await readRatings(asker);
  const marks = await readMarks(asker);
  const reviews = await db.select().from(review).where(eq(review.userId, asker.userId)).orderBy(desc(review.createdAt));
  return {
    profile: { name, email: asker.email, createdAt: createdAt.toISOString(), keepsHistory },
    ratings: ratings.map(({ movieId, rating, ratedAt }) => ({
      film: nameOf(movieId),
      rating,
      ratedAt: ratedAt.toISOString(),
    })),
    marks: marks.map(({ movieId, kind, watchedOn, createdAt }) => ({
      film: nameOf(movieId),
      kind,
      watchedOn: watchedOn ?? undefined,
      createdAt: createdAt.toISOString(),
    })),
    reviews: reviews.map(({ movieId, text, spoiler, createdAt, updatedAt }) => ({
      film: nameOf(movieId),
      text,
      spoiler,
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
    })),
    history: await readHistory(asker, nameOf),
    rooms: await readRooms(asker, nameOf),
    helpful: await readHelpful(asker, nameOf),
  };
}

async function readRooms({ userId }: Asker, nameOf: (movieId: number) => NamedFilm) {
  const { db } = await openAccounts();
  const guests = await db.select().from(roomGuest).where(eq(roomGuest.userId, userId)).orderBy(asc(roomGuest.joinedAt));
  const picks = await db
    .select({ guestId: roomPick.guestId, movieId: roomPick.movieId })
    .from(roomPick)
    .innerJoin(roomGuest, and(eq(roomGuest.id, roomPick.guestId), eq(roomGuest.userId, userId)))
    .orderBy(asc(roomPick.pickedAt));
  return guests.map(({ id, roomId, name, joinedAt }) => ({
    room: roomId,
    name,
    joinedAt: joinedAt.toISOString(),
    picks: picks.flatMap(({ guestId, movieId }) => (guestId === id ? nameOf(movieId) : [])),
  }));
}

async function readHelpful({ userId }: Asker, nameOf: (movieId: number) => NamedFilm) {
  const { db } = await openAccounts();
  const votes = await db
    .select({ movieId: review.movieId, votedAt: helpfulVote.createdAt })
    .from(helpfulVote)
    .innerJoin(review, eq(review.id, helpfulVote.reviewId))
    .where(eq(helpfulVote.userId, userId))
    .orderBy(asc(helpfulVote.createdAt));
  return votes.map(({ movieId, votedAt }) => ({ film: nameOf(movieId), votedAt: votedAt.toISOString() }));
}

async function readHistory(
  { userId }: Asker,
  nameOf: (movieId: number) => NamedFilm,
): Promise<PersonalData["history"]> {
  const { db } = await openAccounts();
  const lists = await db.select().from(shownList).where(eq(shownList.userId, userId)).orderBy(desc(shownList.shownAt));
  const ids = lists.map(({ id }) => id);
  const shown = ids.length
    ? await db.select().from(shownMovie).where(inArray(shownMovie.listId, ids)).orderBy(asc(shownMovie.place))
    : [];
  const moviesOf = new Map<string, typeof shown>(ids.map((id) => [id, []]));
  for (const row of shown) moviesOf.get(row.listId)?.push(row);
  return lists.map(({ id, firstShownAt, shownAt, title, href, modelId }) => ({
    firstShownAt: firstShownAt.toISOString(),
    shownAt: shownAt.toISOString(),
    title,
    href,
    modelVersion: modelId,
    films: (moviesOf.get(id) ?? []).map(({ movieId, score, openedAt }) => ({
      film: nameOf(movieId),
      score,
      openedAt: openedAt?.toISOString(),
    })),
  }));
}
