import { Why } from "@/components/why";
import type { RatedMovie, RecommendedMovie } from "@/types/recommendation";
import { CardLinks } from "./card-links";
import type { RecommendState } from "./url-state";

interface Props {
  movie: RatedMovie & Partial<Pick<RecommendedMovie, "score" | "explanation">>;
  state: RecommendState;
}

/** Why a film is here, and what can be made of it. */
export function CardActions({ movie: { movieId, title, score, explanation }, state }: Props) {
  return (
    <div className="relative z-10 mt-2 min-h-7 text-sm">
      {explanation && score !== undefined && <Why title={title} score={score} explanation={explanation} />}
      <CardLinks movieId={movieId} title={title} state={state} />
    </div>
  );
}
