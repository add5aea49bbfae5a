import type { Matrix } from "@/lib/linalg/matrix";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import type { TruncatedSvdConfig } from "@/lib/linalg/parallel/truncated-svd";
import { type CatalogContent, groundsOf, typicalLength } from "./catalog-content";
import { fitConfidence } from "./content-confidence";
import { fitContent, scatterRows } from "./embeddings";
import { type Evidence, estimateContent } from "./estimate-content";
import { isUnknown } from "./film-facts";
import { cosineOfRows, ownCopy, rowLengths } from "./matrix-rows";
import { scaleTags } from "./scale-tags";

/** Films that have a genome in the space of what its tags have in common, and the tags' vectors in it. */
export type GenomeSpace = Omit<CatalogContent, "estimated" | "confidence">;

/**
 * Content from the tag genome for the films that have one, and estimated for all others from tags, genres, year, people
 * and ratings. The estimate is of coordinates; as it is linear, that is the same as estimating each tag's relevance.
 * @param items item row of each row of the space's coordinates
 */
export async function fitGenomeContent(
  pool: KernelPool,
  { coordinates, ...space }: GenomeSpace,
  items: Uint32Array,
  evidence: Evidence,
): Promise<CatalogContent> {
  const { facts } = evidence;
  const placed = scatterRows(coordinates, items, facts.rows.length);
  const estimated = new Uint8Array(facts.rows.length).fill(1);
  for (const item of items) estimated[item] = 0;
  const confidence = Float32Array.from(estimated, (flag) => 1 - flag);
  const content = { ...space, coordinates: placed, estimated, confidence };
  if (!estimated.includes(1)) return content;

  const { estimates, trials } = await estimateContent(pool, evidence, items, coordinates);
  const typical = typicalLength(coordinates);
  const trust = fitConfidence(
    Array.from(rowLengths(trials.estimates), (length, trial) => groundsOf(trials.facts, trial, length / typical)),
    Float64Array.from(trials.measuredRows, (row, trial) => cosineOfRows(trials.estimates, trial, coordinates, row)),
  );
  const rank = coordinates.columns;
  rowLengths(estimates).forEach((length, film) => {
    if (!estimated[film] || isUnknown(facts, film)) return;
    placed.data.set(estimates.data.subarray(film * rank, (film + 1) * rank), film * rank);
    confidence[film] = trust(groundsOf(facts, film, length / typical));
  });
  return content;
}

/** @param tagRelevance films x tags, 0–1 */
export function fitGenomeSpace(
  pool: KernelPool,
  tagRelevance: Matrix<Float32Array>,
  config: TruncatedSvdConfig,
): Promise<GenomeSpace> {
  return pool.memory.scope(async () => {
    const scaled = scaleTags(tagRelevance, pool.memory.floats(tagRelevance.data.length));
    const { coordinates, featureVectors, singularValues } = await fitContent(pool, scaled, config);
    return {
      coordinates: ownCopy(coordinates),
      vectorTags: Uint32Array.from(scaled.means, (_, tag) => tag),
      tagVectors: ownCopy(featureVectors),
      tagMeans: scaled.means,
      tagScales: scaled.scales,
      singularValues,
    };
  });
}
