import type { Explanation, RatedMovie } from "@/types/recommendation";
import { MovieCard } from "./movie-card";

interface Props {
  movies: (RatedMovie & { score?: number; explanation?: Explanation })[];
  /** Whether scores are similarities, to be shown. */
  scored?: boolean;
  /** Whether the cards count from one. */
  ranked?: boolean;
}

/** Films as cards, in as many columns as fit. */
export function MovieGrid({ movies, scored = true, ranked }: Props) {
  return (
    <ul className="grid grid-cols-2 gap-x-3 gap-y-7 sm:gap-x-5 sm:gap-y-9 md:grid-cols-3 xl:grid-cols-4">
      {movies.map((movie, index) => (
        <li key={movie.movieId}>
          <MovieCard
            movie={movie}
            score={scored ? movie.score : undefined}
            reason={movie.explanation?.words}
            rank={ranked ? index + 1 : undefined}
          />
        </li>
      ))}
    </ul>
  );
}
