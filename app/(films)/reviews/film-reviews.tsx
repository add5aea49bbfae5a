import type { Route } from "next";
import { readOwner } from "@/app/own";
import { plural } from "@/components/format";
import { Link } from "@/components/link";
import { movieHref } from "@/components/movie-href";
import { readReviews } from "@/lib/accounts/reviews";
import type { Movie } from "@/types/movie";
import { OwnReview } from "./own-review";
import { ReviewActions } from "./review-actions";
import { ReviewCard } from "./review-card";

const FIRST = 5;

/** On a film's page: its most helpful reviews, and where to write one. Left out while accounts cannot be served. */
export async function FilmReviews({ movie }: { movie: Movie }) {
  const owner = await readOwner();
  const found = await readReviews(owner, movie.movieId, { order: "helpful", page: 1, size: FIRST });
  if (!found) return null;
  const page = movieHref(movie);
  return (
    <section id="reviews" className="page mt-16">
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-3 border-t border-line pt-5">
        <h2 className="text-3xl">Reviews</h2>
        {found.total > FIRST && (
          <Link
            href={`${page}/reviews` as Route}
            className="py-1 text-sm underline decoration-2 underline-offset-4 decoration-line hover:decoration-accent"
          >
            All {plural(found.total, "review")}
          </Link>
        )}
      </div>
      {found.total === 0 && <p className="mb-4 text-muted">Nobody has written of this film yet.</p>}
      <OwnReview movieId={movie.movieId} owner={owner} page={page} />
      <div className="mt-6">
        {found.reviews.map((review) => (
          <ReviewCard key={review.id} review={review}>
            {!review.isOwn && (
              <ReviewActions review={review} mayVote={owner !== undefined && !owner.isVisitor} page={page} />
            )}
          </ReviewCard>
        ))}
      </div>
    </section>
  );
}
