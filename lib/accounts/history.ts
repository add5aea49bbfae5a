import "server-only";
import { and, asc, desc, eq, exists, ilike, inArray, or, type SQL, sql } from "drizzle-orm";
import type { ShownFilm, ShownList } from "@/types/history";
import { openAccounts } from "./accounts";
import type { Asker } from "./asker";
import { mark, rating, shownList, shownMovie, user } from "./database/tables";
import { dayIn } from "./day-in";

export interface HistoryPage {
  lists: ShownList[];
  /** Of all pages. */
  total: number;
  page: number;
  pages: number;
}

interface Asked {
  /** Lists whose title has the text, or that have one of the films. */
  search?: { text: string; movieIds: number[] };
  page: number;
  size: number;
  /** The asker's time zone, whose days count where no more is known than a day. */
  zone: string;
}

/** The lists that were shown to the asker, the newest first, in pages from 1; the last where there is none so far. */
export async function readHistory(asker: Asker, { search, page: asked, size, zone }: Asked): Promise<HistoryPage> {
  const { db } = await openAccounts();
  const where = and(eq(shownList.userId, asker.userId), search && (await sought(search)));
  const total = await db.$count(shownList, where);
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(asked, pages);
  const lists = await db
    .select()
    .from(shownList)
    .where(where)
    .orderBy(desc(shownList.shownAt), desc(shownList.id))
    .limit(size)
    .offset((page - 1) * size);
  return { lists: await withFilms(asker, lists, zone), total, page, pages };
}

/** Deletes lists of the asker; another's stay. */
export async function deleteLists({ userId }: Asker, which: string[] | "all"): Promise<void> {
  const { db } = await openAccounts();
  const these = which === "all" ? undefined : inArray(shownList.id, which);
  await db.delete(shownList).where(and(eq(shownList.userId, userId), these));
}

export async function keepsHistory({ userId }: Asker): Promise<boolean> {
  const { db } = await openAccounts();
  const [owner] = await db.select({ keeps: user.keepsHistory }).from(user).where(eq(user.id, userId));
  return owner?.keeps ?? false;
}

/** From now on lists are kept or not; those that are there stay. */
export async function setKeepsHistory({ userId }: Asker, keepsHistory: boolean): Promise<void> {
  const { db } = await openAccounts();
  await db.update(user).set({ keepsHistory }).where(eq(user.id, userId));
}

async function sought({ text, movieIds }: { text: string; movieIds: number[] }): Promise<SQL | undefined> {
  const { db } = await openAccounts();
  const isSought = and(eq(shownMovie.listId, shownList.id), inArray(shownMovie.movieId, movieIds));
  return or(
    // Postgres has no letter NUL.
    ilike(shownList.title, `%${text.replaceAll("\0", "").replace(/[\\%_]/g, "\\$&")}%`),
    exists(db.select({ one: sql`1` }).from(shownMovie).where(isSought)),
  );
}

async function withFilms(
  { userId }: Asker,
  lists: (typeof shownList.$inferSelect)[],
  zone: string,
): Promise<ShownList[]> {
  const { db } = await openAccounts();
  const ids = lists.map(({ id }) => id);
  const rows = await db.select().from(shownMovie).where(inArray(shownMovie.listId, ids)).orderBy(asc(shownMovie.place));
  const movieIds = [...new Set(rows.map(({ movieId }) => movieId))];
  const [ratings, marks] = await Promise.all([
    db
      .select()
      .from(rating)
      .where(and(eq(rating.userId, userId), inArray(rating.movieId, movieIds))),
    db
      .select()
      .from(mark)
      .where(and(eq(mark.userId, userId), inArray(mark.movieId, movieIds))),
  ]);
  const ratingOf = new Map(ratings.map((row) => [row.movieId, row]));
  const filmOf = (since: Date, { movieId, score, openedAt }: (typeof rows)[number]): ShownFilm => {
    const given = ratingOf.get(movieId);
    return {
      movieId,
      score,
      openedAt: openedAt ?? undefined,
      rated: given && given.ratedAt >= since ? { rating: given.halfStars / 2, at: given.ratedAt } : undefined,
      marked: marks
        .filter((mark) => mark.movieId === movieId && isSince(since, mark, zone))
        .map(({ kind, createdAt, watchedOn }) => ({ kind, at: createdAt, day: watchedOn ?? undefined })),
    };
  };
  return lists.map(({ id, href, title, modelId, firstShownAt, shownAt }) => ({
    ...{ id, href, title, modelVersion: modelId, firstShownAt, shownAt },
    films: rows.filter(({ listId }) => listId === id).map((row) => filmOf(firstShownAt, row)),
  }));
}

/** A film that is said to be seen on an earlier day was not seen because of the list. */
function isSince(since: Date, { createdAt, watchedOn }: typeof mark.$inferSelect, zone: string): boolean {
  return watchedOn ? watchedOn >= dayIn(zone, since) : createdAt >= since;
}
