import type { ReactNode } from "react";
import type { PredictedStars } from "@/types/for-you";
import type { RatedMovie, RecommendedMovie } from "@/types/recommendation";
import { MovieCard } from "./movie-card";

interface Props {
  movies: (RatedMovie & Partial<Pick<RecommendedMovie, "score" | "confidence" | "explanation">> & Noted)[];
  /** Whether scores are similarities, to be shown. */
  scored?: boolean;
  /** Whether the cards count from one. */
  ranked?: boolean;
  /** Whether its first row is seen at once: those posters are not waited for. */
  atTop?: boolean;
  /** What stands below a card. */
  below?: (movie: Props["movies"][number]) => ReactNode;
}

interface Noted {
  /** What stands below a card in place of a reason. */
  note?: string;
  predicted?: PredictedStars;
}

/** Below this share of what films are compared by, a recommendation is a guess. */
const LITTLE_KNOWN = 0.25;

const FIRST_ROW = 4;

function reasonOf({ explanation, confidence = 1 }: Props["movies"][number]): string | undefined {
  if (!explanation) return undefined;
  return confidence < LITTLE_KNOWN ? `${explanation.words} Little is known of this film.` : explanation.words;
}

/** What a card is drawn from: the browser gets it, so no more than that. */
function figuresOf({ movieId, title, year, genres, ratingCount, ratingMean, histogram }: RatedMovie): RatedMovie {
  return { movieId, title, year, genres, ratingCount, ratingMean, histogram };
}

/** Films as cards, in as many columns as fit. */
export function MovieGrid({ movies, scored = true, ranked, atTop = false, below }: Props) {
  return (
    <ul className="film-grid gap-x-3 gap-y-7 sm:gap-x-5 sm:gap-y-9">
      {movies.map((movie, index) => (
        <li key={movie.movieId}>
          <MovieCard
            movie={figuresOf(movie)}
            score={scored ? movie.score : undefined}
            reason={movie.note ?? reasonOf(movie)}
            rank={ranked ? index + 1 : undefined}
            first={atTop && index < FIRST_ROW}
          >
            {below?.(movie)}
          </MovieCard>
        </li>
      ))}
    </ul>
  );
}
