import "server-only";
import { and, asc, count, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { MOST_REVIEW_LETTERS, type ReviewOrder, type ReviewView } from "@/types/review";
import { openAccounts, openedAccounts } from "./accounts";
import { AccountsError } from "./accounts-error";
import type { Asker } from "./asker";
import { demandSeldom } from "./attempts";
import { helpfulVote, rating, review, reviewReport, user } from "./database/tables";
import { cleanReviewText } from "./review-text";

const HOUR = 60 * 60;
const WRITTEN = { most: 30, seconds: HOUR };
const REPORTED = { most: 30, seconds: HOUR };

/**
 * The asker's review of a film, new or in place of what they wrote before. What a moderator took off stays off.
 * @throws AccountsError for a text without letters, or too long a one
 */
export async function writeReview(
  { userId }: Asker,
  movieId: number,
  given: { text: string; spoiler: boolean },
): Promise<void> {
  const { db } = await openAccounts();
  const text = cleanReviewText(given.text);
  if (text === "") throw new AccountsError("The review has no words.");
  if (text.length > MOST_REVIEW_LETTERS) {
    throw new AccountsError(`The review has ${text.length} letters; at most ${MOST_REVIEW_LETTERS} are kept.`);
  }
  await demandSeldom(db, `review:${userId}`, WRITTEN);
  await db
    .insert(review)
    .values({ userId, movieId, text, spoiler: given.spoiler })
    .onConflictDoUpdate({
      target: [review.userId, review.movieId],
      set: { text, spoiler: given.spoiler, updatedAt: new Date() },
    });
}

export async function deleteReview({ userId }: Asker, id: string): Promise<void> {
  const { db } = await openAccounts();
  await db.delete(review).where(and(eq(review.id, id), eq(review.userId, userId)));
}

/** Says that another's review helped, or no longer. */
export async function voteHelpful(asker: Asker, reviewId: string, on: boolean): Promise<void> {
  const { db } = await openAccounts();
  const { userId } = asker;
  if (!on) {
    await db.delete(helpfulVote).where(and(eq(helpfulVote.reviewId, reviewId), eq(helpfulVote.userId, userId)));
    return;
  }
  await demandReviewOfAnother(asker, reviewId);
  await db.insert(helpfulVote).values({ reviewId, userId }).onConflictDoNothing();
}

/** Asks moderators to look at another's review; asked again, it is one report with the newer reason. */
export async function reportReview(asker: Asker, reviewId: string, reason: string): Promise<void> {
  const { db } = await openAccounts();
  await demandReviewOfAnother(asker, reviewId);
  await demandSeldom(db, `report:${asker.userId}`, REPORTED);
  const said = { reason: cleanReviewText(reason), createdAt: new Date(), closedAt: null, outcome: null };
  await db
    .insert(reviewReport)
    .values({ reviewId, userId: asker.userId, ...said })
    .onConflictDoUpdate({ target: [reviewReport.reviewId, reviewReport.userId], set: said });
}

export interface ReviewPage {
  reviews: ReviewView[];
  /** Of all pages. */
  total: number;
}

const shown = isNull(review.hiddenAt);
/** Whoever has no account may bring reviews along in a file; they stand on no page until they have one. */
const byAccount = eq(user.isAnonymous, false);

/**
 * The reviews of a film that stand on its page, in pages of `size` from 1; undefined while the database is not open.
 * @param asker who sees them, if anybody known
 */
export async function readReviews(
  asker: Asker | undefined,
  movieId: number,
  { order, page, size }: { order: ReviewOrder; page: number; size: number },
): Promise<ReviewPage | undefined> {
  const accounts = openedAccounts();
  if (!accounts) return undefined;
  const { db } = accounts;
  const where = and(eq(review.movieId, movieId), shown, byAccount);
  const [[{ total }], reviews] = await Promise.all([
    db.select({ total: count() }).from(review).innerJoin(user, eq(user.id, review.userId)).where(where),
    selectReviews(asker, where, order, size, (page - 1) * size),
  ]);
  return { reviews, total };
}

/** What the asker wrote of a film, on its page or not. */
export async function readOwnReview(asker: Asker, movieId: number): Promise<ReviewView | undefined> {
  const [own] = await selectReviews(asker, and(eq(review.movieId, movieId), eq(review.userId, asker.userId)));
  return own;
}

/** All that the asker wrote, the newest first. */
export async function readOwnReviews(asker: Asker): Promise<ReviewView[]> {
  return selectReviews(asker, eq(review.userId, asker.userId));
}

/** Reviews as the asker sees them. @param where of review's columns; whoever calls says what may be seen */
export async function selectReviews(
  asker: Asker | undefined,
  where: SQL | undefined,
  order: ReviewOrder = "newest",
  limit = 1_000,
  offset = 0,
): Promise<ReviewView[]> {
  const { db } = await openAccounts();
  const asked = asker?.userId ?? "";
  const votes = db.$count(helpfulVote, eq(helpfulVote.reviewId, review.id));
  const rows = await db
    .select({
      review,
      author: user.name,
      halfStars: rating.halfStars,
      helpful: votes,
      foundHelpful: sql<boolean>`exists ${db
        .select()
        .from(helpfulVote)
        .where(and(eq(helpfulVote.reviewId, review.id), eq(helpfulVote.userId, asked)))}`,
    })
    .from(review)
    .innerJoin(user, eq(user.id, review.userId))
    .leftJoin(rating, and(eq(rating.userId, review.userId), eq(rating.movieId, review.movieId)))
    .where(where)
    .orderBy(...(order === "helpful" ? [desc(votes)] : []), desc(review.createdAt), asc(review.id))
    .limit(limit)
    .offset(offset);
  return rows.map(({ review, author, halfStars, helpful, foundHelpful }) => ({
    id: review.id,
    movieId: review.movieId,
    author,
    isOwn: review.userId === asked,
    text: review.text,
    spoiler: review.spoiler,
    writtenAt: review.createdAt,
    editedAt: review.updatedAt > review.createdAt ? review.updatedAt : undefined,
    rating: halfStars === null ? undefined : halfStars / 2,
    helpful,
    foundHelpful,
    hiddenReason: review.hiddenAt ? (review.hiddenReason ?? "") : undefined,
  }));
}

/** @throws AccountsError "refused" where there is no such review on a page, or the asker wrote it */
async function demandReviewOfAnother({ userId }: Asker, id: string): Promise<void> {
  const { db } = await openAccounts();
  const [found] = await db
    .select({ userId: review.userId })
    .from(review)
    .where(and(eq(review.id, id), shown));
  if (!found) throw new AccountsError("This review is no longer here.", "refused");
  if (found.userId === userId) throw new AccountsError("This review is yours.", "refused");
}
