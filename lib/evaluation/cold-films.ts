import { uniformGenerator } from "@/lib/linalg/random";
import type { ExplicitSplit, InteractionRows } from "./explicit-split";
import { shuffled } from "./hold-out";

export interface ColdFilmsConfig {
  /** Films that fewer people rated are not hidden. */
  leastRatings: number;
  /** The share of the others that is. */
  hidden: number;
  /** How many people are asked at most, drawn at random. */
  most: number;
  seed: number;
}

export const COLD_FILMS: ColdFilmsConfig = { leastRatings: 5, hidden: 0.2, most: 10_000, seed: 1 };

/**
 * Cold start of films (Schein, Popescul, Ungar & Pennock 2002): all ratings of some films are hidden, as if they were new. Whoever
 * rated any of them is asked by their other ratings, and only the hidden films are ranked.
 */
export function splitColdFilms(
  ratings: Required<InteractionRows>,
  { leastRatings, hidden, most, seed }: ColdFilmsConfig,
): Omit<ExplicitSplit, "likedFrom"> {
  const { userIds, movieIds } = ratings;
  const uniform = uniformGenerator(seed);
  const counts = new Map<number, number>();
  for (const movieId of movieIds) counts.set(movieId, (counts.get(movieId) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= leastRatings).map(([movieId]) => movieId);
  const cold = new Set(drawn(often, Math.round(hidden * often.length), uniform));
  const raters = new Set(userIds.filter((_, row) => cold.has(movieIds[row])));
  const asked = new Set(drawn([...raters], most, uniform));
  return {
    train: selectRows(ratings, (row) => !cold.has(movieIds[row])),
    test: selectRows(ratings, (row) => cold.has(movieIds[row]) && asked.has(userIds[row])),
    candidates: { movieIds: Uint32Array.from(cold) },
  };
}

/** Some of the numbers at random, whatever their order. */
function drawn(numbers: number[], count: number, uniform: () => number): number[] {
  return shuffled(
    numbers.sort((a, b) => a - b),
    uniform,
  ).slice(0, count);
}

function selectRows({ userIds, movieIds, halfStars }: Required<InteractionRows>, isWanted: (row: number) => boolean) {
  const rows = Uint32Array.from(movieIds, (_, row) => row).filter(isWanted);
  return {
    userIds: rows.map((row) => userIds[row]),
    movieIds: rows.map((row) => movieIds[row]),
    halfStars: Uint8Array.from(rows, (row) => halfStars[row]),
  };
}
