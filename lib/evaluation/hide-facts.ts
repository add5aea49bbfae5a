import type { FilmFacts } from "@/lib/models/film-facts";

/** What is left to know of a film. */
export interface Shown {
  tags: boolean;
  ratings: boolean;
  /** Year, directors and cast. */
  credits: boolean;
}

/** The facts with what is not shown taken from these films. */
export function hideFacts(facts: FilmFacts, isHidden: (film: number) => boolean, shown: Shown): FilmFacts {
  const hides = Uint8Array.from(facts.rows, (_, film) => (isHidden(film) ? 1 : 0));
  const { columns, data } = facts.places;
  return {
    rows: facts.rows,
    described: facts.described.map((film, i) =>
      hides[i]
        ? {
            ...film,
            tagCounts: shown.tags ? film.tagCounts : new Map(),
            ...(shown.credits ? {} : { year: undefined, directors: [], cast: [] }),
          }
        : film,
    ),
    ratingCounts: facts.ratingCounts.map((count, film) => (hides[film] && !shown.ratings ? 0 : count)),
    places: {
      ...facts.places,
      data: Float32Array.from(data, (value, p) => (hides[Math.floor(p / columns)] && !shown.ratings ? 0 : value)),
    },
  };
}
