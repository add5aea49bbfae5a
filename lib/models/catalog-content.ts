import type { Matrix } from "@/lib/linalg/matrix";
import type { Grounds } from "./content-confidence";
import { countApplications, type FilmFacts } from "./film-facts";
import { rowLengths } from "./matrix-rows";

/** The content of every film of a catalog, measured or estimated. Row i of films is item i. */
export interface CatalogContent {
  /** films x rank, in the space of `tagVectors`; zeros for a film of which only the name is known. */
  coordinates: Matrix<Float32Array>;
  /** 1 where content is estimated from other things than tags on the film itself. */
  estimated: Uint8Array;
  /** 0–1: the cosine to be expected between this content and that of full knowledge; 1 where it is measured. */
  confidence: Float32Array;
  /** Which tags `tagVectors` are of. */
  vectorTags: Uint32Array;
  /** tags x rank: relevance of tag t to film i is mean_t + (coordinates_i · v_t) / scale_t. */
  tagVectors: Matrix<Float32Array>;
  tagMeans: Float32Array;
  /** 0 for a tag that is the same on all films: its relevance is its mean. */
  tagScales: Float32Array;
  singularValues: Float64Array;
}

/** What an estimate for a film stands on. @param length of the estimate, 1 being typical of measured content */
export function groundsOf({ described, ratingCounts }: FilmFacts, film: number, length: number): Grounds {
  const { tagCounts, genres, directors, cast, year } = described[film];
  return {
    ratings: ratingCounts[film],
    tagApplications: countApplications(tagCounts),
    genres: genres.length,
    people: directors.length + cast.length,
    hasYear: year !== undefined,
    length,
  };
}

/** The mean length of rows; 1 where there are none. */
export function typicalLength(X: Matrix<Float32Array>): number {
  return rowLengths(X).reduce((sum, length) => sum + length, 0) / X.rows || 1;
}
