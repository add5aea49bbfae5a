import "server-only";
import { and, eq, inArray, notInArray, sql } from "drizzle-orm";
import type { Database } from "./database/open-database";
import { mark, rating, review, shownList, user } from "./database/tables";
import { mergeGuests } from "./merge-guests";

/**
 * What a visitor gave before they signed up or in becomes the account's: where both rated a film, what was rated last
 * holds, and where both are in a room they are one guest. Who kept no history, as visitor or with the account, keeps none.
 * In one transaction; the visitor's user is deleted after it.
 */
export async function mergeVisitor(db: Database, visitorId: string, userId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const ratings = await tx.select().from(rating).where(eq(rating.userId, visitorId));
    if (ratings.length > 0) {
      await tx
        .insert(rating)
        .values(ratings.map((row) => ({ ...row, userId })))
        .onConflictDoUpdate({
          target: [rating.userId, rating.movieId],
          set: { halfStars: sql`excluded.half_stars`, ratedAt: sql`excluded.rated_at` },
          setWhere: sql`excluded.rated_at > ${rating.ratedAt}`,
        });
    }
    const marks = await tx.select().from(mark).where(eq(mark.userId, visitorId));
    if (marks.length > 0) {
      await tx
        .insert(mark)
        .values(marks.map((row) => ({ ...row, userId })))
        .onConflictDoNothing();
    }
    const reviewed = tx.select({ id: review.movieId }).from(review).where(eq(review.userId, userId));
    await tx
      .update(review)
      .set({ userId })
      .where(and(eq(review.userId, visitorId), notInArray(review.movieId, reviewed)));
    const keeping = await tx
      .select({ id: user.id })
      .from(user)
      .where(and(inArray(user.id, [visitorId, userId]), user.keepsHistory));
    if (keeping.length < 2) await tx.update(user).set({ keepsHistory: false }).where(eq(user.id, userId));
    else await tx.update(shownList).set({ userId }).where(eq(shownList.userId, visitorId));
    await mergeGuests(tx, visitorId, userId);
  });
}
