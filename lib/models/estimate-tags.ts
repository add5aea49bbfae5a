import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { typicalLength } from "./catalog-content";
import { type Evidence, estimateContent } from "./estimate-content";
import { rowLengths, selectRows } from "./matrix-rows";
import type { TagSpace } from "./tag-space";

/**
 * What tags films have, and what tags they are to be expected to have, as places. Films with many tags do not speak
 * louder: a row learned from is as long as the root of its TF-IDF.
 * @returns undefined where no film shares a tag with another
 */
export async function estimateTags(pool: KernelPool, space: TagSpace, evidence: Evidence) {
  const own = space.placeTags(evidence.facts.described.map(({ tagCounts }) => tagCounts));
  const lengths = rowLengths(own);
  const measured = Uint32Array.from(lengths, (_, film) => film).filter((film) => lengths[film] > 0);
  if (measured.length === 0) return undefined;
  const targets = selectRows(own, measured);
  const typical = typicalLength(targets);
  for (let p = 0; p < targets.data.length; p++) {
    targets.data[p] *= Math.sqrt(typical / lengths[measured[Math.floor(p / targets.columns)]]);
  }
  const { estimates } = await estimateContent(pool, { ...evidence, tagCount: 0 }, measured, targets);
  return { own, estimates, typical };
}
