"use client";

import { CardGrid } from "@/components/card-grid";
import type { Card } from "@/components/card-of";
import type { WhyFigures } from "@/components/why-parts";
import { CardActions } from "./card-actions";
import { ActionLegend } from "./card-links";
import type { RecommendState } from "./url-state";

interface Props {
  films: (Card & { why?: WhyFigures })[];
  state: RecommendState;
}

/** The list: each film with why it is here and what can be made of it. */
export function RecommendedFilms({ films, state }: Props) {
  const cards = films.map(({ why, ...card }) => {
    const { movieId, title } = card.movie;
    return { ...card, below: <CardActions movieId={movieId} title={title} why={why} state={state} /> };
  });
  return (
    <>
      <ActionLegend state={state} />
      <CardGrid cards={cards} ranked atTop />
    </>
  );
}
