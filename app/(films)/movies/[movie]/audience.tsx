import { formatMean, plural } from "@/components/format";
import { RatingHistogram } from "@/components/rating-histogram";
import type { MovieDetails } from "@/types/recommendation";
import { CountTable } from "./count-table";
import { OverTime } from "./over-time";

/** How a film was received: mean, count and the spread of its ratings. */
export function Audience({ movie, globalMean }: { movie: MovieDetails; globalMean: number }) {
  if (movie.ratingMean === undefined) {
    return (
      <section aria-label="Ratings">
        <h2 className="text-2xl">Nobody has rated it yet</h2>
        <p className="mt-2 text-muted">Films like it can be found only by what it is about.</p>
      </section>
    );
  }
  return (
    <section aria-label="Ratings">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-display text-6xl tabular-nums">{formatMean(movie.ratingMean)}</span>
        <span className="text-muted">mean of {plural(movie.ratingCount, "rating")}</span>
      </p>
      <RatingHistogram histogram={movie.histogram} className="mt-5 h-28 w-full text-accent" />
      <p aria-hidden="true" className="mt-1 grid grid-cols-10 text-center text-xs tabular-nums text-muted">
        {["½", "1", "1½", "2", "2½", "3", "3½", "4", "4½", "5"].map((stars) => (
          <span key={stars}>{stars}</span>
        ))}
      </p>
      <p className="mt-4 text-sm leading-relaxed text-muted">
        From {plural(movie.ratingCount, "rating")} the best guess of its true mean is{" "}
        <span className="text-ink tabular-nums">{formatMean(movie.shrunkMean)}</span>; all films together have{" "}
        <span className="tabular-nums">{formatMean(globalMean)}</span>.
      </p>
      <CountTable
        title="The ratings as numbers"
        unit="Stars"
        rows={movie.histogram.map((count, bin) => [(bin + 1) / 2, count])}
      />
      <OverTime ratingsPerYear={movie.ratingsPerYear} />
    </section>
  );
}
