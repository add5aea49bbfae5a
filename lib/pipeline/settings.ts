import type { Manifest } from "@/lib/artifacts/manifest";
import { similarityWeights } from "@/lib/evaluation/choose-similarity";
import { CONTENT } from "@/lib/evaluation/engines";
import { COLLABORATIVE } from "@/lib/evaluation/fit-hybrid";

/** Hyper-parameters of the served model; they go into its manifest, the similarity of films as fitted where it is. */
export const SETTINGS: Manifest["settings"] = {
  content: CONTENT,
  collaborative: COLLABORATIVE,
  neighbors: 50,
  similarity: similarityWeights(0.4),
  map: { neighbors: 10, epochs: 100, negatives: 5, repulsion: 4, seed: 1 },
};

/** Half stars from which on a rating is a like. */
export const LIKED_FROM = 8;

/** How many tags a film's page shows. */
export const TOP_TAGS = 16;
