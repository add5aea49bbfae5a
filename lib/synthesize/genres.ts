import { normalGenerator } from "@/lib/linalg/random";
import { AXES, type Films } from "./films";

/** MovieLens's genres and about how many of a hundred films have each. */
const GENRES: readonly [genre: string, share: number][] = [
  ["Action", 12],
  ["Adventure", 7],
  ["Animation", 5],
  ["Children", 5],
  ["Comedy", 27],
  ["Crime", 8],
  ["Documentary", 9],
  ["Drama", 41],
  ["Fantasy", 4],
  ["Film-Noir", 0.6],
  ["Horror", 10],
  ["IMAX", 0.3],
  ["Musical", 2],
  ["Mystery", 5],
  ["Romance", 12],
  ["Sci-Fi", 6],
  ["Thriller", 14],
  ["War", 3],
  ["Western", 2],
];
const NONE = "(no genres listed)";
const UNLISTED = 0.08;

/**
 * Genres of each film, "Comedy|Drama". A genre is a direction in the films' space; a film has those with
 * share · exp(⟨direction, place⟩) above chance, so that films of a genre are liked by the same people.
 */
export function genreDrawer({ places }: Films, seed: number): (film: number, uniform: () => number) => string {
  const normal = normalGenerator(seed);
  const directions = Float64Array.from({ length: GENRES.length * AXES }, () => 0.3 * normal());
  return (film, uniform) => {
    if (uniform() < UNLISTED) return NONE;
    const fitting = GENRES.filter(([, share], g) => {
      let match = 0;
      for (let k = 0; k < AXES; k++) match += directions[g * AXES + k] * places[film * AXES + k];
      return 100 * uniform() < share * Math.exp(match);
    });
    return fitting.length === 0 ? "Drama" : fitting.map(([genre]) => genre).join("|");
  };
}
