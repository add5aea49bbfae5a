import { IMDB } from "./imdb";
import type { ImportFormat } from "./import-format";
import { LETTERBOXD, LETTERBOXD_IMPORTS } from "./letterboxd";
import { MOVIELENS } from "./movielens";
import { NETFLIX } from "./netflix";
import { TMDB } from "./tmdb";

/** The tables that are read. The first whose columns are there is meant. */
export const FORMATS: readonly ImportFormat[] = [
  ...LETTERBOXD,
  ...LETTERBOXD_IMPORTS,
  ...IMDB,
  ...TMDB,
  ...MOVIELENS,
  ...NETFLIX,
];
