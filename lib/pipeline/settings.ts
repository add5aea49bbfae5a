import type { Manifest } from "@/lib/artifacts/manifest";

/** Hyper-parameters of the served model; they go into its manifest. */
export const SETTINGS: Manifest["settings"] = {
  content: { rank: 100, iterations: 17, seed: 1 },
  collaborative: { rank: 100, iterations: 15, seed: 2 },
  neighbors: 50,
};

/** How many tags a film's page shows. */
export const TOP_TAGS = 16;
