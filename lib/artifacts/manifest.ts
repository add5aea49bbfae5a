import type { TruncatedSvdConfig } from "@/lib/linalg/parallel/truncated-svd";
import type { ChanceWeights } from "@/lib/models/controls/like-chances";
import type { ExpectedFactorsConfig } from "@/lib/models/expected-factors";
import type { FactorsConfig } from "@/lib/models/factors-engine";
import type { SimilarityWeights } from "@/lib/models/film-similarity";
import type { ProjectionConfig } from "@/lib/models/map/project-films";
import type { SideWeights } from "@/lib/models/side-features";
import type { SparseItemWeightsConfig } from "@/lib/models/sparse-item-weights";

export const FORMAT_VERSION = 7;

/** How engines that score for people were fitted, and how the hybrid puts them together. */
export interface TasteSettings {
  /** Half stars from which on a rating is a like. */
  likedFrom: number;
  ease: SparseItemWeightsConfig & { side: SideWeights; items: number };
  factors: FactorsConfig & { expected: ExpectedFactorsConfig };
  /** What a standard deviation of each engine's scores counts. */
  blend: { ease: number; factors: number };
  /** What chances that a person likes a film are told by; absent where nobody could be asked. */
  chances?: ChanceWeights;
}

export interface Quality {
  people: number;
  /** For each engine "recall@20" and the like as means over people, and coverage, gini and meanPopularity of the first ten. */
  engines: Record<string, Record<string, number>>;
  standardErrors: Record<string, Record<string, number>>;
}

/** Where a model came from: manifest.json beside it. The same inputs and settings give the same manifest. */
export interface Manifest {
  formatVersion: number;
  /** The first 16 hex digits of a sha256 over all that answers depend on: the served files' and the settings. */
  modelVersion: string;
  dataset: {
    name: string;
    films: number;
    users: number;
    ratings: number;
    tagApplications: number;
    genomeFilms: number;
    genomeTags: number;
    /** Films of which the built-in catalog tells too: its tags, directors and cast are among theirs. */
    describedByCatalog: number;
    /** Whether nobody gave these ratings: a generator did. */
    ratingsSimulated: boolean;
    globalMean: number;
    /** k of the shrunk mean (n·mean + k·globalMean) / (n + k), in ratings. */
    shrinkage: number;
    firstYear: number;
  };
  /** What tags on films are made of. */
  tagSource: "genome" | "applications" | "none";
  /** Films whose content is estimated. */
  estimatedFilms: number;
  /** Rows of the data set that had no place in the model. */
  skipped: Record<string, number>;
  inputs: Record<string, { bytes: number; sha256: string }>;
  settings: {
    content: TruncatedSvdConfig;
    collaborative: TruncatedSvdConfig;
    neighbors: number;
    /** What makes films similar. */
    similarity: SimilarityWeights;
    /** How films were laid out on the map. */
    map: ProjectionConfig;
    /** Absent where the model was built without the engines that learn people's taste. */
    taste?: TasteSettings;
  };
  /** How engines did on people who had no part in anything; absent where there are too few people or no such engines. */
  quality?: Quality;
  /** sha256 of the model's own files. */
  files: Record<string, string>;
  /** Sums of those that are served, quick to take (checksum.ts): every reader checks them. */
  checksums: Record<string, string>;
}
