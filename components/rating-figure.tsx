import { formatMean, plural } from "./format";

/** A mean of fewer ratings may well be another tomorrow. */
const FEW = 5;

/** A mean with its star, and always with the count it rests on; one of few ratings is pale. */
export function RatingFigure({ ratingMean, ratingCount }: { ratingMean?: number; ratingCount: number }) {
  if (ratingMean === undefined) return <span className="text-muted">No ratings yet</span>;
  const isUncertain = ratingCount < FEW;
  return (
    <span className="tabular-nums">
      <span aria-hidden="true" className={isUncertain ? "text-muted" : "text-accent"}>
        {isUncertain ? "☆ " : "★ "}
      </span>
      <span className="sr-only">{isUncertain ? "Uncertain mean rating " : "Mean rating "}</span>
      <span className={isUncertain ? "text-muted" : "font-medium"}>{formatMean(ratingMean)}</span>
      <span className="text-muted">{` · ${plural(ratingCount, "rating")}`}</span>
    </span>
  );
}
