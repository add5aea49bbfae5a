import { removeReview, saveReview } from "@/app/actions/reviews";
import { ActionForm, Checkbox, Field } from "@/components/action-form";
import { MOST_REVIEW_LETTERS, type ReviewView } from "@/types/review";

/** What somebody with an account writes of a film, or changes in what they wrote. */
export function ReviewForm({ movieId, own }: { movieId: number; own?: ReviewView }) {
  return (
    <>
      <ActionForm action={saveReview} submit={own ? "Save" : "Publish"}>
        <input type="hidden" name="movieId" value={movieId} />
        <Field
          name="text"
          label="Your review"
          lines={8}
          defaultValue={own?.text}
          maxLength={MOST_REVIEW_LETTERS}
          hint="**bold**, *italic*, > quotation and lists are understood."
        />
        <Checkbox
          name="spoiler"
          label="It tells the plot: cover it until it is asked for"
          defaultChecked={own?.spoiler}
        />
      </ActionForm>
      {own && (
        <ActionForm action={removeReview} submit="Delete the review" look="grave" className="mt-4">
          <input type="hidden" name="id" value={own.id} />
        </ActionForm>
      )}
    </>
  );
}
