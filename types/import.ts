import type { Movie } from "./movie";

/** What an import reads: a site and which of its files. */
export const IMPORT_FORMATS = [
  "reelated-json",
  "letterboxd-reviews",
  "letterboxd-diary",
  "letterboxd-ratings",
  "letterboxd-watched",
  "letterboxd-watchlist",
  "letterboxd-import",
  "letterboxd-import-watchlist",
  "imdb-ratings",
  "imdb-list",
  "tmdb",
  "movielens-ratings",
  "movielens-wishlist",
  "movielens-dataset",
  "netflix",
] as const;
export type ImportFormatName = (typeof IMPORT_FORMATS)[number];

/** What a row of a file says of a film. */
export interface ImportedFacts {
  /** As the file writes it; MovieLens's "Matrix, The" stays so. */
  title?: string;
  /** The film's name in its own language, where the file has both. */
  originalTitle?: string;
  year?: number;
  imdbId?: string;
  tmdbId?: number;
  movieId?: number;
  /** 0.5–5 stars, in half stars. */
  rating?: number;
  /** ISO 8601, a day or a moment: when the rating or review was given, or the row was made. */
  ratedAt?: string;
  seen?: true;
  /** The day it was seen, "2024-01-31". */
  watchedOn?: string;
  watchlist?: true;
  notInterested?: true;
  review?: string;
  spoiler?: boolean;
}

/** Fit for JSON: a row may wait in a database for its film to be chosen. */
export interface ImportedRow extends ImportedFacts {
  /** Where it stands in the file, its header being row 1. */
  row: number;
  /** All its cells, in the order of the file's columns. */
  cells: string[];
}

/** A cell that could not be read: it counts as empty, and a row that says nothing without it is left out. */
export interface CellProblem {
  row: number;
  /** Empty where the row as a whole has too many cells. */
  column: string;
  got: string;
  expected: string;
}

export interface ImportedFile {
  fileName: string;
  format: ImportFormatName;
  columns: string[];
  rows: ImportedRow[];
  /** Rows left out that are as they should be: television, other things than films, films that were not rated. */
  skipped: { television: number; notFilms: number; unrated: number };
  problems: CellProblem[];
}

export type MatchedBy = "movieId" | "imdbId" | "tmdbId" | "title";
export type FilmName = Pick<Movie, "movieId" | "title" | "year">;

/** The film of the catalog that a row means. */
export type FilmMatch =
  | { kind: "matched"; film: FilmName; by: MatchedBy }
  /** Several may be meant, or one that is not quite what the row says; the likeliest first. */
  | { kind: "ambiguous"; candidates: FilmName[] }
  /** Films of a similar name are looked for when asked. */
  | { kind: "missing"; suggest: () => FilmName[] };

/** All that files say of one film. What is absent stays as it was. */
export interface FilmChange extends Pick<ImportedFacts, "rating" | "ratedAt" | "seen" | "watchedOn"> {
  movieId: number;
  watchlist?: true;
  notInterested?: true;
  review?: { text: string; spoiler: boolean; writtenAt?: string };
}
