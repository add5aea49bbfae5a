import type { Route } from "next";
import { report, vote } from "@/app/actions/reviews";
import { ActionForm, Field } from "@/components/action-form";
import { Link } from "@/components/link";
import type { ReviewView } from "@/types/review";

interface Props {
  review: ReviewView;
  /** Whether whoever sees it has an account. */
  mayVote: boolean;
  /** Where they come back to after signing in. */
  page: string;
}

/** What can be said to another's review. */
export function ReviewActions({ review: { id, author, helpful, foundHelpful }, mayVote, page }: Props) {
  const count = helpful > 0 ? ` · ${helpful}` : "";
  if (!mayVote) {
    return (
      <p className="text-sm text-muted">
        {helpful > 0 && `Helpful to ${helpful}. `}
        <Link
          href={`/account/sign-in?${new URLSearchParams({ next: page })}` as Route}
          className="underline underline-offset-4 hover:text-ink"
        >
          Sign in
        </Link>{" "}
        to say that it helped, or to report it.
      </p>
    );
  }
  return (
    <>
      <ActionForm
        action={vote}
        look={foundHelpful ? "pressed" : "quiet"}
        submit={`Helpful${count}`}
        pressed={foundHelpful}
      >
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="on" value={String(!foundHelpful)} />
      </ActionForm>
      <details className="answering text-sm open:w-full">
        <summary className="inline-block cursor-pointer rounded-full px-2 py-1.5 text-muted hover:text-ink">
          Report<span className="sr-only"> the review by {author}</span>
        </summary>
        <ActionForm action={report} submit="Send the report" look="grave" className="mt-3">
          <input type="hidden" name="id" value={id} />
          <Field name="reason" label="What is wrong with it?" maxLength={500} />
        </ActionForm>
      </details>
    </>
  );
}
