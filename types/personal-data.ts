import type { Movie } from "./movie";
import type { MarkKind } from "./own-films";

/** How a film is named where the catalog is not at hand. */
export type NamedFilm = Pick<Movie, "movieId" | "title" | "year" | "imdbId" | "tmdbId">;

/** All that a person has here. Moments are ISO 8601, days "2024-01-31". */
export interface PersonalData {
  profile: { name: string; email?: string; createdAt: string; keepsHistory?: boolean };
  /** In stars, 0.5–5. */
  ratings: { film: NamedFilm; rating: number; ratedAt: string }[];
  marks: { film: NamedFilm; kind: MarkKind; watchedOn?: string; createdAt: string }[];
  reviews: { film: NamedFilm; text: string; spoiler: boolean; createdAt: string; updatedAt: string }[];
  /** Lists as they were shown, once a day or more often. */
  history: {
    firstShownAt?: string;
    shownAt: string;
    title: string;
    href: string;
    modelVersion: string;
    films: { film: NamedFilm; score: number; openedAt?: string }[];
  }[];
  /** Film evenings, and what was picked there. Absent in older documents, as the next. */
  rooms?: { room: string; name: string; joinedAt: string; picks: NamedFilm[] }[];
  /** Of which films reviews by others were found helpful. */
  helpful?: { film: NamedFilm; votedAt: string }[];
}
