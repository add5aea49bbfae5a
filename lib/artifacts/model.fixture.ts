import type { Movie } from "@/types/movie";
import type { Manifest } from "./manifest";
import { NO_TAG, type TrainingState } from "./model";
import { type ModelTables, writeModel } from "./write-model";

/** A model of three films, every number in it another. */
export const SMALL_MODEL: ModelTables = {
  movies: [
    {
      movieId: 20,
      title: "The Matrix",
      year: 1999,
      genres: ["Action"],
      alternateTitles: ["Matrix"],
      directors: ["Lana Wachowski", "Lilly Wachowski"],
      cast: ["Keanu Reeves"],
      imdbId: "tt0133093",
      tmdbId: 603,
    },
    film(30, "Amélie — 天使爱美丽"),
    film(4_000_000_000, "Unrated"),
  ],
  tags: ["simulation", "naïve"],
  ratingCounts: Uint32Array.of(12, 3, 0),
  ratingMeans: Float32Array.of(4.25, 3.5, Number.NaN),
  shrunkMeans: Float32Array.of(4.125, 3.75, 3.625),
  ratingHistograms: Uint32Array.from({ length: 30 }, (_, i) => i),
  ratingsPerYear: { rows: 3, columns: 2, data: Uint32Array.of(5, 7, 1, 2, 0, 0) },
  topTags: { rows: 3, columns: 2, data: Uint32Array.of(0, 1, 1, NO_TAG, NO_TAG, NO_TAG) },
  topTagWeights: Float32Array.of(0.9, 0.4, 0.7, 0, 0, 0),
  furtherTags: {
    rows: 3,
    columns: 2,
    indptr: Uint32Array.of(0, 0, 1, 1),
    indices: Uint32Array.of(0),
    values: Float32Array.of(0.45),
  },
  contentEmbeddings: { rows: 3, columns: 2, data: Float32Array.of(1, 0, 0.6, 0.8, 0, 0) },
  contentLengths: Float32Array.of(2.5, 1.5, 0),
  contentConfidence: Float32Array.of(1, 0.625, 0),
  contentEstimated: Uint8Array.of(0, 1, 1),
  vectorTags: Uint32Array.of(1),
  tagVectors: { rows: 1, columns: 2, data: Float32Array.of(0.28, 0.96) },
  tagMeans: Float32Array.of(0.125),
  tagScales: Float32Array.of(2.25),
  collaborativeEmbeddings: { rows: 3, columns: 1, data: Float32Array.of(1, -1, 0) },
  map: {
    positions: { rows: 3, columns: 2, data: Float32Array.of(0.25, 0.5, 1, 0, Number.NaN, Number.NaN) },
    regionOf: Uint32Array.of(1, 0, 0xffffffff),
    regions: [
      { level: 0, name: "naïve", terms: ["naïve"] },
      { level: 1, parent: 0, name: "simulation", terms: ["simulation", "Action"] },
    ],
  },
  taste: {
    itemWeights: {
      rows: 2,
      columns: 2,
      indptr: Uint32Array.of(0, 1, 2),
      indices: Uint32Array.of(1, 0),
      values: Float32Array.of(0.375, 0.125),
    },
    itemFactors: { rows: 3, columns: 4, data: Float32Array.from({ length: 12 }, (_, p) => (p < 8 ? p / 16 : 0)) },
  },
};

export const SMALL_NEIGHBORS = {
  contentNeighbors: {
    k: 1,
    neighborItems: Uint32Array.of(1, 0, 0xffffffff),
    neighborSimilarities: Float32Array.of(0.6, 0.6, 0),
  },
  collaborativeNeighbors: {
    k: 2,
    neighborItems: Uint32Array.of(1, 0xffffffff, 0, 0xffffffff, 0xffffffff, 0xffffffff),
    neighborSimilarities: Float32Array.of(-1, 0, -1, 0, 0, 0),
  },
};

export const SMALL_LIKERS = { starts: Uint32Array.of(0, 2, 3, 3), users: Uint32Array.of(0, 1, 1) };

export const SMALL_TRAINING: TrainingState = {
  userIds: Uint32Array.of(7, 3),
  movieIds: Uint32Array.of(20, 30, 4_000_000_000),
  userFactors: { rows: 2, columns: 1, data: Float32Array.of(1.5, 2.5) },
  itemFactors: { rows: 3, columns: 1, data: Float32Array.of(0.25, 0.5, 0) },
  contentSingularValues: Float64Array.of(3.1, 1.1),
  collaborativeSingularValues: Float64Array.of(9.1),
};

const SIMILARITY = { collaborative: 0.5, content: 0.3, genres: 0.05, year: 0.05, credits: 0.1 };
export const TASTE = {
  likedFrom: 8,
  ease: {
    regularization: 200,
    weightsPerItem: 1,
    mostPerItem: 2,
    items: 2,
    side: { genre: 1, decade: 0, tag: 0, person: 0 },
  },
  factors: {
    rank: 4,
    unobservedWeight: 0.1,
    regularization: 0.01,
    iterations: 2,
    seed: 4,
    expected: { leastRatings: 1, regularization: 1e-3, prior: 2 },
  },
  blend: { ease: 0.75, factors: 0.25 },
  chances: [-3, 1, -0.5, 0, 0, 0],
};
export const MAP = { neighbors: 2, epochs: 3, negatives: 1, repulsion: 1, seed: 5 };
const svd = { rank: 2, oversampling: 0, iterations: 1, seed: 1 };

export const SMALL_MANIFEST: Omit<Manifest, "formatVersion" | "modelVersion" | "files" | "checksums"> = {
  dataset: {
    name: "small",
    films: 3,
    users: 2,
    ratings: 15,
    tagApplications: 4,
    genomeFilms: 0,
    genomeTags: 0,
    describedByCatalog: 0,
    ratingsSimulated: false,
    globalMean: 3.625,
    shrinkage: 2,
    firstYear: 1998,
  },
  tagSource: "applications",
  estimatedFilms: 2,
  skipped: { ratingsOfUnknownFilms: 1 },
  inputs: { "movies.csv": { bytes: 9, sha256: "00" } },
  settings: { content: svd, collaborative: svd, neighbors: 2, similarity: SIMILARITY, map: MAP, taste: TASTE },
};

/** Writes it, with what should differ. */
export function writeSmallModel(directory: string, changes: Partial<typeof SMALL_MODEL> = {}): Promise<Manifest> {
  const model = { ...SMALL_MODEL, ...changes };
  return writeModel(directory, model, SMALL_NEIGHBORS, SMALL_LIKERS, SMALL_TRAINING, SMALL_MANIFEST);
}

function film(movieId: number, title: string): Movie {
  return { movieId, title, genres: [], alternateTitles: [], directors: [], cast: [] };
}
