import type { Route } from "next";
import { Link } from "@/components/link";
import type { Asker } from "@/lib/accounts/asker";
import { readOwnReview } from "@/lib/accounts/reviews";
import { HiddenNotice } from "./hidden-notice";
import { ReviewForm } from "./review-form";

interface Props {
  movieId: number;
  owner: Asker | undefined;
  /** Where they come back to after signing in. */
  page: string;
}

/** Where one writes a review of a film, or changes one's own. */
export async function OwnReview({ movieId, owner, page }: Props) {
  if (!owner || owner.isVisitor) {
    return (
      <p className="text-muted">
        <Link
          href={`/account/sign-in?${new URLSearchParams({ next: page })}` as Route}
          className="text-ink underline underline-offset-4"
        >
          Sign in
        </Link>{" "}
        to write one.
      </p>
    );
  }
  const own = await readOwnReview(owner, movieId);
  return (
    <details className="answering group">
      <summary className="inline-block cursor-pointer rounded-full border border-line bg-card px-5 py-2.5 font-medium hover:border-ink group-open:mb-5">
        {own ? "Change your review" : "Write a review"}
      </summary>
      {own?.hiddenReason !== undefined && <HiddenNotice reason={own.hiddenReason} />}
      <ReviewForm movieId={movieId} own={own} />
    </details>
  );
}
