import type { Metadata, Route } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { Pager } from "@/app/(films)/browse/pager";
import { OwnReview } from "@/app/(films)/reviews/own-review";
import { ReviewActions } from "@/app/(films)/reviews/review-actions";
import { ReviewCard } from "@/app/(films)/reviews/review-card";
import { readOwner } from "@/app/own";
import { decodeSegment } from "@/app/query/decode-segment";
import { pageNumber } from "@/app/query/page-number";
import { shared } from "@/app/shared";
import { plural, titleWithYear } from "@/components/format";
import { Link } from "@/components/link";
import { movieHref, movieIdOfSlug } from "@/components/movie-href";
import { readReviews } from "@/lib/accounts/reviews";
import { loadStore } from "@/lib/catalog/store";
import { REVIEW_ORDERS, type ReviewOrder } from "@/types/review";

const PAGE = 20;
const MOST_PAGES = 500;
const ORDER_NAMES: Record<ReviewOrder, string> = { helpful: "Most helpful", newest: "Newest" };

export default async function ReviewsPage({ params, searchParams }: PageProps<"/movies/[movie]/reviews">) {
  const slug = decodeSegment((await params).movie);
  const search = await searchParams;
  const movie = await findMovie(slug);
  if (!movie) notFound();
  const here = `${movieHref(movie)}/reviews`;
  if (here !== `/movies/${slug}/reviews`) permanentRedirect(encodeURI(here) as Route);
  const order = REVIEW_ORDERS.find((name) => name === search.order) ?? REVIEW_ORDERS[0];
  const owner = await readOwner();
  const page = pageNumber(search.page, MOST_PAGES);
  const { reviews, total } = (await readReviews(owner, movie.movieId, { order, page, size: PAGE })) ?? {
    reviews: [],
    total: 0,
  };
  const pages = Math.max(1, Math.ceil(total / PAGE));
  return (
    <main id="content" className="page pt-10">
      <p>
        <Link href={movieHref(movie)} className="text-muted underline underline-offset-4 hover:text-ink">
          {titleWithYear(movie)}
        </Link>
      </p>
      <h1 className="mt-3 text-[clamp(2.25rem,5.5vw,4rem)] leading-none">{plural(total, "review")}</h1>
      <nav
        aria-label="Order"
        className="no-print mt-6 mb-8 inline-flex flex-wrap rounded-3xl border border-line bg-card p-1"
      >
        {REVIEW_ORDERS.map((name) => (
          <Link
            key={name}
            href={`${here}?order=${name}` as Route}
            aria-current={name === order ? "true" : undefined}
            className="rounded-full px-3.5 py-1.5 text-sm text-muted hover:text-ink aria-[current]:bg-ink aria-[current]:text-paper"
          >
            {ORDER_NAMES[name]}
          </Link>
        ))}
      </nav>
      <OwnReview movieId={movie.movieId} owner={owner} page={here} />
      <div className="mt-6">
        {reviews.map((review) => (
          <ReviewCard key={review.id} review={review}>
            {!review.isOwn && (
              <ReviewActions review={review} mayVote={owner !== undefined && !owner.isVisitor} page={here} />
            )}
          </ReviewCard>
        ))}
      </div>
      <Pager
        page={Math.min(page, pages)}
        pages={pages}
        hrefOf={(to) => `${here}?${new URLSearchParams({ order, page: String(to) })}` as Route}
      />
    </main>
  );
}

export async function generateMetadata({ params }: PageProps<"/movies/[movie]/reviews">): Promise<Metadata> {
  const movie = await findMovie(decodeSegment((await params).movie));
  if (!movie) return { title: "No such film" };
  const title = `Reviews of ${titleWithYear(movie)}`;
  return {
    title,
    ...shared({
      title,
      description: `What people wrote of ${titleWithYear(movie)}.`,
      path: `${encodeURI(movieHref(movie))}/reviews`,
      image: `/og/movies/${movie.movieId}.png`,
    }),
  };
}

async function findMovie(slug: string) {
  const { itemOfMovie, model } = await loadStore();
  const item = itemOfMovie.get(movieIdOfSlug(slug) ?? -1);
  return item === undefined ? undefined : model.movies[item];
}
