import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import type { Matrix } from "@/lib/linalg/matrix";
import type { Neighbors } from "@/lib/linalg/neighbor-table";
import type { FilmMap } from "@/lib/models/map/fit-map";
import type { Taste } from "@/lib/models/taste-engines";
import type { Movie } from "@/types/movie";
import type { Manifest } from "./manifest";

/** All that the site serves from. Row i of everything is the film movies[i]; films run from most rated to least. */
export interface Model {
  manifest: Manifest;
  movies: Movie[];
  tags: string[];
  ratingCounts: Uint32Array;
  /** Stars; NaN for a film nobody rated. */
  ratingMeans: Float32Array;
  shrunkMeans: Float32Array;
  /** films x 10 counts of 0.5, 1, … 5 stars. */
  ratingHistograms: Uint32Array;
  /** films x years from manifest.dataset.firstYear. */
  ratingsPerYear: Matrix32;
  /** films x width rows into `tags`, best first, NO_TAG where there are fewer. */
  topTags: Matrix32;
  /** The weight of each of `topTags`: relevance 0–1 where the source is the genome, else TF-IDF; estimated, where content is. */
  topTagWeights: Float32Array;
  /** Tags that people put on films beside their `topTags`, weighed as those are; films x tags, none where the source is the genome. */
  furtherTags: CsrMatrix<Float32Array>;
  /** films x rank, unit rows; zeros for a film of which only the name is known. */
  contentEmbeddings: Matrix<Float32Array>;
  /** What the lengths of these rows were. */
  contentLengths: Float32Array;
  /** 0–1: the cosine to be expected between a film's content here and that of full knowledge; 1 where it is measured. */
  contentConfidence: Float32Array;
  /** 1 where content and tags are estimated from other things than tags on the film itself. */
  contentEstimated: Uint8Array;
  /** Rows into `tags`: those whose relevance can be told of every film (lib/models/tag-relevance-of.ts). */
  vectorTags: Uint32Array;
  /** vectorTags x rank. */
  tagVectors: Matrix<Float32Array>;
  tagMeans: Float32Array;
  tagScales: Float32Array;
  collaborativeEmbeddings: Matrix<Float32Array>;
  /** The nearest films to each, by content and by audience. */
  contentNeighbors: Neighbors;
  collaborativeNeighbors: Neighbors;
  /** Who likes each film. */
  likers: LikersOfFilm;
  /** Where each film lies in the plane. */
  map: FilmMap;
  /** Engines that score for people; absent where the model was built without them. */
  taste?: Taste;
}

export interface LikersOfFilm {
  /** Users, rising. */
  of(film: number): Uint32Array;
}

export interface Matrix32 {
  rows: number;
  columns: number;
  data: Uint32Array;
}

export const NO_TAG = 0xffffffff;

/** What only training needs, in its own file: factors whose product approximates the ratings, and their ids. */
export interface TrainingState {
  userIds: Uint32Array;
  movieIds: Uint32Array;
  userFactors: Matrix<Float32Array>;
  itemFactors: Matrix<Float32Array>;
  contentSingularValues: Float64Array;
  collaborativeSingularValues: Float64Array;
}

/** The files of a model's directory. */
export const FILES = {
  tensors: "model.safetensors",
  words: "movies.json",
  training: "training.safetensors",
  likers: "likers.safetensors",
  neighbors: "neighbors.safetensors",
  manifest: "manifest.json",
} as const;
