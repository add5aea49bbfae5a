import type { ReactNode } from "react";
import type { ReviewView } from "@/types/review";
import { HiddenNotice } from "./hidden-notice";
import { ReviewText } from "./review-text";

const DAY = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "UTC" });

interface Props {
  review: ReviewView;
  /** Above the author: which film it is of, where the page is not the film's. */
  title?: ReactNode;
  /** What can be done with it. */
  children?: ReactNode;
}

/** One review: who wrote it, their rating, and its words, covered where they tell the plot. */
export function ReviewCard({ review, title, children }: Props) {
  const { author, rating, writtenAt, editedAt, spoiler, text, hiddenReason } = review;
  return (
    <article className="border-t border-line py-6">
      {title && <h2 className="mb-2 text-2xl">{title}</h2>}
      <p className="mb-3 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm text-muted">
        <bdi className="font-medium text-ink [overflow-wrap:anywhere]">{author}</bdi>
        {rating !== undefined && (
          <span className="text-accent tabular-nums">
            ★ {rating}
            <span className="sr-only"> of 5 stars</span>
          </span>
        )}
        {/* A file that was brought may say no day. */}
        {writtenAt.getTime() > 0 && <time dateTime={writtenAt.toISOString()}>{DAY.format(writtenAt)}</time>}
        {editedAt && <span>edited {DAY.format(editedAt)}</span>}
      </p>
      {hiddenReason !== undefined && <HiddenNotice reason={hiddenReason} />}
      {spoiler ? (
        <details className="group">
          <summary className="inline-block cursor-pointer rounded-full border border-line px-3.5 py-1.5 text-sm hover:border-ink group-open:mb-3">
            This review tells the plot
          </summary>
          <ReviewText text={text} />
        </details>
      ) : (
        <ReviewText text={text} />
      )}
      {children && <div className="mt-4 flex flex-wrap items-start gap-3">{children}</div>}
    </article>
  );
}
