import { sayOfFilm } from "@/app/actions/films";
import { ActionForm } from "@/components/action-form";
import { FilmMarksFields } from "@/components/film-marks-panel";
import { MARK_WORDS } from "@/components/own-film-words";
import { PredictedStars } from "@/components/predicted-stars";
import type { PredictedStars as Predicted } from "@/types/for-you";
import { MARK_KINDS, type OwnFilm } from "@/types/own-films";

interface Props {
  movieId: number;
  title: string;
  own: OwnFilm | undefined;
  /** What they would probably say, where enough is known of them. */
  predicted?: Predicted;
}

/** What whoever looks says of a film: stars and marks, at once or, without JavaScript, by a form. */
export function OwnSay({ movieId, title, own, predicted }: Props) {
  return (
    <section aria-label="Your rating" className="own-say no-print rounded-2xl border border-line bg-card p-5">
      <div className="needs-script">
        <FilmMarksFields movieId={movieId} title={title} />
        {predicted && own?.rating === undefined && (
          <div className="mt-4">
            <PredictedStars {...predicted} />
          </div>
        )}
      </div>
      <ActionForm action={sayOfFilm} submit="Save" look="quiet" className="no-script">
        <input type="hidden" name="movieId" value={movieId} />
        <label className="block text-sm">
          Your rating of {title}
          <select
            name="rating"
            defaultValue={own?.rating ?? ""}
            className="mt-1 block h-11 rounded-lg border border-line bg-paper px-3"
          >
            <option value="">Not rated</option>
            {Array.from({ length: 10 }, (_, i) => (10 - i) / 2).map((stars) => (
              <option key={stars} value={stars}>
                {"★".repeat(Math.floor(stars)) + (stars % 1 ? "½" : "")} {stars}
              </option>
            ))}
          </select>
        </label>
        <p className="my-3 flex flex-wrap gap-x-5">
          {MARK_KINDS.map((kind) => (
            <label key={kind} className="flex items-center gap-2 py-1.5 text-sm">
              <input type="checkbox" name={kind} defaultChecked={own?.marks.includes(kind)} className="size-5" />
              {MARK_WORDS[kind].on}
            </label>
          ))}
        </p>
      </ActionForm>
    </section>
  );
}
