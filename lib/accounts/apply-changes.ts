import "server-only";
import { sql } from "drizzle-orm";
import type { FilmChange } from "@/types/import";
import type { MarkKind } from "@/types/own-films";
import { MOST_REVIEW_LETTERS } from "@/types/review";
import { openAccounts } from "./accounts";
import type { Asker } from "./asker";
import type { Database } from "./database/open-database";
import { mark, rating, review } from "./database/tables";
import { cleanReviewText } from "./review-text";

/** Rows of one statement: Postgres takes 65,535 parameters. */
const BATCH = 5_000;

export interface Applied {
  ratings: number;
  marks: number;
  reviews: number;
  /** Reviews without words, or too long to be kept. */
  refusedReviews: number;
}

/**
 * Writes what an import came to, all of it or nothing. What was said here later stays: done twice it changes nothing
 * more.
 */
export async function applyChanges({ userId }: Asker, changes: readonly FilmChange[]): Promise<Applied> {
  const { db } = await openAccounts();
  const ratings = changes.flatMap(({ movieId, rating, ratedAt }) =>
    rating === undefined ? [] : { userId, movieId, halfStars: rating * 2, ratedAt: momentOf(ratedAt) },
  );
  const marks = changes.flatMap((change) =>
    marksOf(change).map((kind) => ({
      userId,
      movieId: change.movieId,
      kind,
      watchedOn: kind === "seen" ? change.watchedOn : undefined,
    })),
  );
  const written = changes.flatMap(({ movieId, review }) =>
    review ? { movieId, ...review, text: cleanReviewText(review.text) } : [],
  );
  const reviews = written
    .filter(({ text }) => text !== "" && text.length <= MOST_REVIEW_LETTERS)
    .map(({ movieId, text, spoiler, writtenAt }) => {
      const moment = momentOf(writtenAt);
      return { userId, movieId, text, spoiler, createdAt: moment, updatedAt: moment };
    });
  await db.transaction(async (tx) => {
    await inBatches(ratings, (rows) => insertRatings(tx, rows));
    await inBatches(marks, (rows) => insertMarks(tx, rows));
    await inBatches(reviews, (rows) => insertReviews(tx, rows));
  });
  return {
    ratings: ratings.length,
    marks: marks.length,
    reviews: reviews.length,
    refusedReviews: written.length - reviews.length,
  };
}

function insertRatings(db: Pick<Database, "insert">, rows: (typeof rating.$inferInsert)[]) {
  return db
    .insert(rating)
    .values(rows)
    .onConflictDoUpdate({
      target: [rating.userId, rating.movieId],
      set: { halfStars: sql`excluded.half_stars`, ratedAt: sql`excluded.rated_at` },
      setWhere: sql`excluded.rated_at > ${rating.ratedAt}`,
    });
}

/** A film seen again was seen on the later day. */
function insertMarks(db: Pick<Database, "insert">, rows: (typeof mark.$inferInsert)[]) {
  return db
    .insert(mark)
    .values(rows)
    .onConflictDoUpdate({
      target: [mark.userId, mark.kind, mark.movieId],
      set: { watchedOn: sql`greatest(${mark.watchedOn}, excluded.watched_on)` },
    });
}

function insertReviews(db: Pick<Database, "insert">, rows: (typeof review.$inferInsert)[]) {
  return db
    .insert(review)
    .values(rows)
    .onConflictDoUpdate({
      target: [review.userId, review.movieId],
      set: { text: sql`excluded.text`, spoiler: sql`excluded.spoiler`, updatedAt: sql`excluded.updated_at` },
      setWhere: sql`excluded.updated_at > ${review.updatedAt}`,
    });
}

/** A film of which one has a rating or a day was seen, whether or not the file says so. */
function marksOf({ seen, watchedOn, watchlist, notInterested }: FilmChange): MarkKind[] {
  const marks: [MarkKind, unknown][] = [
    ["seen", seen || watchedOn],
    ["watchlist", watchlist],
    ["notInterested", notInterested],
  ];
  return marks.flatMap(([kind, is]) => (is ? kind : []));
}

/** A day is its noon, so that it is that day in most of the world; a file that says nothing was written long ago. */
function momentOf(text: string | undefined): Date {
  if (text === undefined) return new Date(0);
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T12:00:00Z` : text);
}

async function inBatches<T>(rows: T[], write: (rows: T[]) => PromiseLike<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) await write(rows.slice(start, start + BATCH));
}
