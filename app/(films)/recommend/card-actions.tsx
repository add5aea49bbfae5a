import { type WhyFigures, WhyParts } from "@/components/why-parts";
import { CardLinks } from "./card-links";
import type { RecommendState } from "./url-state";

interface Props {
  movieId: number;
  title: string;
  why?: WhyFigures;
  state: RecommendState;
}

/** Why a film is here, and what can be made of it. */
export function CardActions({ movieId, title, why, state }: Props) {
  return (
    <div className="relative z-10 mt-2 min-h-7 text-sm">
      {why && <WhyParts title={title} why={why} />}
      <CardLinks movieId={movieId} title={title} state={state} />
    </div>
  );
}
