import type { Matrix } from "@/lib/linalg/matrix";
import type { Neighbors } from "@/lib/linalg/neighbor-table";
import { findRegions } from "./find-regions";
import { nameRegions, type RegionNames } from "./name-regions";
import { type ProjectionConfig, projectFilms } from "./project-films";
import { type FilmTerms, tellingTerms } from "./telling-terms";

/** A part of the map, with what sets its films apart. */
export interface MapRegion extends RegionNames {
  /** 0 the coarsest, each finer one within one of the level above. */
  level: number;
  /** Row of the region around it; absent at level 0. */
  parent?: number;
}

/** All films in the plane. */
export interface FilmMap {
  /** films x 2 between 0 and 1; NaN for a film of which nothing is known. */
  positions: Matrix<Float32Array>;
  /** Row of each film's finest region; NO_REGION for a film without a place. */
  regionOf: Uint32Array;
  regions: MapRegion[];
}

export const NO_REGION = 0xffffffff;

/** With so many ratings, what people think of a film counts half of what it does with any number, as in FilmSimilarity. */
const HALF_KNOWN = 20;

export interface MappedFilms {
  collaborativeEmbeddings: Matrix<Float32Array>;
  contentEmbeddings: Matrix<Float32Array>;
  contentConfidence: Float32Array;
  ratingCounts: Uint32Array;
  contentNeighbors: Neighbors;
  collaborativeNeighbors: Neighbors;
}

/** What two films' cosines of each kind count. */
export interface TraitWeights {
  collaborative: number;
  content: number;
}

/** Places every film, finds neighborhoods and names them by `termsOf`. */
export function fitMap(
  films: MappedFilms,
  termsOf: FilmTerms,
  titleOf: (film: number) => string,
  weights: TraitWeights,
  config: ProjectionConfig,
  onProgress?: (fraction: number) => void,
): FilmMap {
  const traits = mapTraits(films, weights);
  const tables = [films.contentNeighbors, films.collaborativeNeighbors];
  const data = projectFilms(traits, tables, config, onProgress);
  const regions = findRegions(data, config.seed);
  const regionOf = new Uint32Array(data.length / 2).fill(NO_REGION);
  regions.forEach((region, row) => {
    for (const film of region.films) regionOf[film] = row;
  });
  const names = nameRegions(regions, tellingTerms(regions, termsOf), titleOf);
  return {
    positions: { rows: data.length / 2, columns: 2, data },
    regionOf,
    regions: regions.map(({ level, parent }, row) => ({ level, parent, ...names[row] })),
  };
}

/** What films are near by: content as far as it is to be believed, audience as far as there are ratings. */
export function mapTraits(films: Omit<MappedFilms, `${string}Neighbors`>, weights: TraitWeights) {
  const rated = Float32Array.from(films.ratingCounts, (count) => count / (count + HALF_KNOWN));
  return [
    { embeddings: films.contentEmbeddings, beliefs: films.contentConfidence, weight: weights.content },
    { embeddings: films.collaborativeEmbeddings, beliefs: rated, weight: weights.collaborative },
  ];
}
