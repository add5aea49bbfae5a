import type { Matrix } from "@/lib/linalg/matrix";
import { concatRows, selectRows } from "./matrix-rows";
import type { DescribedItem } from "./side-features";

/** What is known of films besides their content, row by row. */
export interface FilmFacts {
  /** The item row of each. */
  rows: Uint32Array;
  described: readonly DescribedItem[];
  ratingCounts: Uint32Array;
  /** films x rank, collaborative embeddings: unit rows, zeros where nobody rated. */
  places: Matrix<Float32Array>;
}

/** Some of the films, in this order. */
export function selectFacts({ rows, described, ratingCounts, places }: FilmFacts, films: Uint32Array): FilmFacts {
  return {
    rows: Uint32Array.from(films, (film) => rows[film]),
    described: Array.from(films, (film) => described[film]),
    ratingCounts: Uint32Array.from(films, (film) => ratingCounts[film]),
    places: selectRows(places, films),
  };
}

/** The films of A and, after them, those of B. */
export function concatFacts(A: FilmFacts, B: FilmFacts): FilmFacts {
  return {
    rows: Uint32Array.of(...A.rows, ...B.rows),
    described: [...A.described, ...B.described],
    ratingCounts: Uint32Array.of(...A.ratingCounts, ...B.ratingCounts),
    places: concatRows(A.places, B.places),
  };
}

/** Whether only the name of a film is known. */
export function isUnknown({ described, ratingCounts }: FilmFacts, film: number): boolean {
  const { tagCounts, genres, directors, cast, year } = described[film];
  const words = tagCounts.size + genres.length + directors.length + cast.length;
  return words === 0 && year === undefined && ratingCounts[film] === 0;
}

/** How many times people put tags on a film. */
export function countApplications(tagCounts: ReadonlyMap<number, number>): number {
  let applications = 0;
  for (const people of tagCounts.values()) applications += people;
  return applications;
}
