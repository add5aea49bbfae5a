import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { privatePage } from "@/app/(films)/account/private-page";
import { ReviewCard } from "@/app/(films)/reviews/review-card";
import { hide, keep } from "@/app/actions/reviews";
import { readOwner } from "@/app/own";
import { ActionForm, Field } from "@/components/action-form";
import { titleWithYear } from "@/components/format";
import { Link } from "@/components/link";
import { movieHref } from "@/components/movie-href";
import { readHiddenReviews, readReports } from "@/lib/accounts/moderation";
import { loadStore, type Store } from "@/lib/catalog/store";

export const metadata = privatePage("Moderation");

export default async function ModerationPage() {
  const [store, owner] = [await loadStore(), await readOwner()];
  if (!owner?.isAdmin) notFound();
  const [reported, hidden] = await Promise.all([readReports(owner), readHiddenReviews(owner)]);
  return (
    <main id="content" className="page pt-10">
      <h1 className="mb-8 text-[clamp(2.25rem,5.5vw,4rem)] leading-none">Moderation</h1>
      <Part title="Reported" empty="Nothing waits." count={reported.length}>
        {reported.map(({ review, reports }) => (
          <ReviewCard key={review.id} review={review} title={<FilmTitle store={store} movieId={review.movieId} />}>
            <p className="w-full text-sm text-muted">What was said against it:</p>
            <ul className="w-full list-disc pl-5 text-sm">
              {reports.map(({ reason, reportedAt }) => (
                <li key={reportedAt.toISOString() + reason} className="[overflow-wrap:anywhere]">
                  <bdi>{reason}</bdi>
                </li>
              ))}
            </ul>
            <ActionForm action={keep} submit="Leave it on the page" look="quiet">
              <input type="hidden" name="id" value={review.id} />
            </ActionForm>
            <ActionForm action={hide} submit="Take it off the page" look="grave" className="w-full">
              <input type="hidden" name="id" value={review.id} />
              <Field name="reason" label="Why, for its author to read" maxLength={500} />
            </ActionForm>
          </ReviewCard>
        ))}
      </Part>
      <Part title="Off the page" empty="None." count={hidden.length}>
        {hidden.map((review) => (
          <ReviewCard key={review.id} review={review} title={<FilmTitle store={store} movieId={review.movieId} />}>
            <ActionForm action={keep} submit="Put it back" look="quiet">
              <input type="hidden" name="id" value={review.id} />
            </ActionForm>
          </ReviewCard>
        ))}
      </Part>
    </main>
  );
}

function Part({ title, empty, count, children }: { title: string; empty: string; count: number; children: ReactNode }) {
  return (
    <section className="mb-14">
      <h2 className="mb-4 text-3xl">
        {title} {count > 0 && <span className="text-muted tabular-nums">{count}</span>}
      </h2>
      {count === 0 ? <p className="text-muted">{empty}</p> : children}
    </section>
  );
}

function FilmTitle({ store, movieId }: { store: Store; movieId: number }) {
  const item = store.itemOfMovie.get(movieId);
  if (item === undefined) return `Film ${movieId}`;
  const movie = store.model.movies[item];
  return <Link href={movieHref(movie)}>{titleWithYear(movie)}</Link>;
}
