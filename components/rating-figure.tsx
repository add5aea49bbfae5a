import { formatMean, plural } from "./format";

/** A mean with its star, and always with the count it rests on. */
export function RatingFigure({ ratingMean, ratingCount }: { ratingMean?: number; ratingCount: number }) {
  if (ratingMean === undefined) return <span className="text-muted">No ratings yet</span>;
  return (
    <span className="tabular-nums">
      <span aria-hidden="true" className="text-accent">
        ★{" "}
      </span>
      <span className="sr-only">Mean rating </span>
      <span className="font-medium">{formatMean(ratingMean)}</span>
      <span className="text-muted"> · {plural(ratingCount, "rating")}</span>
    </span>
  );
}
