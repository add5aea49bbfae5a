import type { CSSProperties } from "react";

/** A hue in degrees for each of MovieLens's genres. */
const HUES: Record<string, number> = {
  Action: 28,
  Adventure: 75,
  Animation: 200,
  Children: 165,
  Comedy: 90,
  Crime: 12,
  Documentary: 225,
  Drama: 275,
  Fantasy: 310,
  "Film-Noir": 250,
  Horror: 20,
  IMAX: 215,
  Musical: 345,
  Mystery: 290,
  Romance: 2,
  "Sci-Fi": 238,
  Thriller: 260,
  War: 120,
  Western: 55,
};

const NO_GENRE = 60;

/** The light of a film's title card: two hues from its genres and where it falls, turned a little by its own id. */
export function titleCardStyle({ movieId, genres }: { movieId: number; genres: readonly string[] }): CSSProperties {
  const hues = genres.map((genre) => HUES[genre] ?? NO_GENRE);
  const turn = ((movieId * 137.508) % 36) - 18;
  // Genres come in alphabetical order: beginning with the first would give every adventure one light.
  const first = hues[movieId % Math.max(1, hues.length)] ?? NO_GENRE;
  const second = hues[(movieId + 1) % Math.max(1, hues.length)] ?? first;
  const apart = second === first ? first + 40 : second;
  const spot = 12 + ((movieId * 61.803) % 76);
  return {
    "--hue-a": Math.round(first + turn),
    "--hue-b": Math.round(apart - turn),
    "--spot": `${Math.round(spot)}%`,
  } as CSSProperties;
}
