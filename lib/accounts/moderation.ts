import "server-only";
import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { ReportedReview, ReviewView } from "@/types/review";
import { openAccounts } from "./accounts";
import { AccountsError } from "./accounts-error";
import { type Asker, demandAdmin } from "./asker";
import { review, reviewReport } from "./database/tables";
import { cleanReviewText } from "./review-text";
import { selectReviews } from "./reviews";

/** What was reported and not looked at yet, the longest waiting first. */
export async function readReports(asker: Asker): Promise<ReportedReview[]> {
  demandAdmin(asker);
  const { db } = await openAccounts();
  const reports = await db
    .select({ reviewId: reviewReport.reviewId, reason: reviewReport.reason, reportedAt: reviewReport.createdAt })
    .from(reviewReport)
    .where(isNull(reviewReport.closedAt))
    .orderBy(asc(reviewReport.createdAt))
    .limit(1_000);
  const ids = [...new Set(reports.map(({ reviewId }) => reviewId))];
  if (ids.length === 0) return [];
  const reviews = new Map((await selectReviews(asker, inArray(review.id, ids))).map((view) => [view.id, view]));
  return ids.flatMap((id) => {
    const view = reviews.get(id);
    return view ? { review: view, reports: reports.filter(({ reviewId }) => reviewId === id) } : [];
  });
}

/** What is off its page, the newest first. */
export async function readHiddenReviews(asker: Asker): Promise<ReviewView[]> {
  demandAdmin(asker);
  return selectReviews(asker, isNotNull(review.hiddenAt));
}

/** Takes a review off its page, for a reason that its author reads, and closes what was reported of it. */
export async function hideReview(asker: Asker, id: string, reason: string): Promise<void> {
  demandAdmin(asker);
  await decide(id, { hiddenAt: new Date(), hiddenReason: cleanReviewText(reason) }, "hidden");
}

/** Leaves a review on its page, or puts it back there, and closes what was reported of it. */
export async function keepReview(asker: Asker, id: string): Promise<void> {
  demandAdmin(asker);
  await decide(id, { hiddenAt: null, hiddenReason: null }, "kept");
}

async function decide(id: string, change: Partial<typeof review.$inferInsert>, outcome: string): Promise<void> {
  const { db } = await openAccounts();
  await db.transaction(async (tx) => {
    const changed = await tx.update(review).set(change).where(eq(review.id, id)).returning({ id: review.id });
    if (changed.length === 0) throw new AccountsError("This review is no longer here.", "refused");
    await tx
      .update(reviewReport)
      .set({ closedAt: new Date(), outcome })
      .where(and(eq(reviewReport.reviewId, id), isNull(reviewReport.closedAt)));
  });
}
