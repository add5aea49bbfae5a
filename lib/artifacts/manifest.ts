import type { TruncatedSvdConfig } from "@/lib/linalg/parallel/truncated-svd";

export const FORMAT_VERSION = 3;

/** Where a model came from: manifest.json beside it. The same inputs and settings give the same manifest. */
export interface Manifest {
  formatVersion: number;
  /** The first 16 hex digits of the sha256 of model.safetensors and movies.json. */
  modelVersion: string;
  dataset: {
    name: string;
    films: number;
    users: number;
    ratings: number;
    tagApplications: number;
    genomeFilms: number;
    genomeTags: number;
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
  settings: { content: TruncatedSvdConfig; collaborative: TruncatedSvdConfig; neighbors: number };
  /** sha256 of the model's own files. */
  files: Record<string, string>;
  /** Sums of those that are served, quick to take (checksum.ts): every reader checks them. */
  checksums: Record<string, string>;
}
