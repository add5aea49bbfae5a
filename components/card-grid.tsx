"use client";

import type { ReactNode } from "react";
import type { Card } from "./card-of";
import { MovieCard } from "./movie-card";

interface Props {
  /** Each with what stands below it. */
  cards: (Card & { below?: ReactNode })[];
  /** Whether the cards count from one. */
  ranked?: boolean;
  /** Whether its first row is seen at once: those posters are not waited for. */
  atTop?: boolean;
}

const FIRST_ROW = 4;

/** Films as cards, in as many columns as fit. A client component, as what it is given is less than what it draws. */
export function CardGrid({ cards, ranked, atTop = false }: Props) {
  return (
    <ul className="film-grid gap-x-3 gap-y-7 sm:gap-x-5 sm:gap-y-9">
      {cards.map(({ movie, score, reason, below }, index) => (
        <li key={movie.movieId}>
          <MovieCard
            movie={movie}
            score={score}
            reason={reason}
            rank={ranked ? index + 1 : undefined}
            first={atTop && index < FIRST_ROW}
          >
            {below}
          </MovieCard>
        </li>
      ))}
    </ul>
  );
}
