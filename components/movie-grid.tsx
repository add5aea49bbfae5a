import type { ReactNode } from "react";
import { CardGrid } from "./card-grid";
import { cardOf, type GridMovie } from "./card-of";

interface Props {
  movies: GridMovie[];
  /** Whether scores are similarities, to be shown. */
  scored?: boolean;
  /** Whether the cards count from one. */
  ranked?: boolean;
  /** Whether its first row is seen at once. */
  atTop?: boolean;
  /** What stands below a card. */
  below?: (movie: GridMovie) => ReactNode;
}

/** Films of the catalog as cards. */
export function MovieGrid({ movies, scored = true, ranked, atTop, below }: Props) {
  const cards = movies.map((movie) => ({ ...cardOf(movie, scored), ...(below && { below: below(movie) }) }));
  return <CardGrid cards={cards} ranked={ranked} atTop={atTop} />;
}
