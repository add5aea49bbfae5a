import { privatePage } from "@/app/(films)/account/private-page";
import { OwnNav } from "@/app/(films)/own-nav";
import { ReviewCard } from "@/app/(films)/reviews/review-card";
import { ReviewForm } from "@/app/(films)/reviews/review-form";
import { readOwner } from "@/app/own";
import { titleWithYear } from "@/components/format";
import { Link } from "@/components/link";
import { movieHref } from "@/components/movie-href";
import { readOwnReviews } from "@/lib/accounts/reviews";
import { loadStore } from "@/lib/catalog/store";

export const metadata = privatePage("Your reviews");

export default async function OwnReviewsPage() {
  const [store, owner] = [await loadStore(), await readOwner()];
  const reviews = owner ? await readOwnReviews(owner) : [];
  return (
    <main id="content" className="page pt-10">
      <OwnNav here="/you/reviews" />
      <h1 className="mb-8 text-[clamp(2.25rem,5.5vw,4rem)] leading-none">Your reviews</h1>
      {reviews.length === 0 && (
        <p className="text-muted">
          None yet. A film’s page has a place for them:{" "}
          <Link href="/browse" className="text-ink underline underline-offset-4">
            all films
          </Link>
        </p>
      )}
      {owner?.isVisitor && reviews.length > 0 && (
        <p className="mb-6 text-muted">They stand on the films’ pages as soon as you have an account.</p>
      )}
      {reviews.map((review) => {
        const item = store.itemOfMovie.get(review.movieId);
        const movie = item === undefined ? undefined : store.model.movies[item];
        const title = movie ? (
          <Link href={movieHref(movie)}>{titleWithYear(movie)}</Link>
        ) : (
          `Film ${review.movieId}, which this catalog does not have`
        );
        return (
          <ReviewCard key={review.id} review={review} title={title}>
            {review.helpful > 0 && <p className="py-1.5 text-sm text-muted">Helpful to {review.helpful}.</p>}
            {movie && (
              <details className="open:w-full">
                <summary className="inline-block cursor-pointer rounded-full border border-line px-3.5 py-1.5 text-sm hover:border-ink">
                  Change it
                </summary>
                <div className="mt-4">
                  <ReviewForm movieId={movie.movieId} own={review} />
                </div>
              </details>
            )}
          </ReviewCard>
        );
      })}
    </main>
  );
}
