import { expect, test } from "vitest";
import { testPools } from "@/lib/linalg/parallel/pools.fixture";
import type { CatalogContent } from "./catalog-content";
import { estimateTopTags } from "./estimate-top-tags";

const { inDirtyMemory } = testPools(2);
const NONE = 0xffffffff;

/** Two axes, three tags of the list's fifth, seventh and eighth: one along each axis, one against the first. */
const content: CatalogContent = {
  coordinates: { rows: 4, columns: 2, data: Float32Array.of(1, 1, 0.5, 0.25, 0, 0, -1, 0) },
  estimated: Uint8Array.of(0, 1, 1, 1),
  confidence: Float32Array.of(1, 0.5, 0, 0.5),
  vectorTags: Uint32Array.of(4, 6, 7),
  tagVectors: { rows: 3, columns: 2, data: Float32Array.of(1, 0, 0, 1, -1, 0) },
  tagMeans: Float32Array.of(0.25, 0.5, 0),
  tagScales: Float32Array.of(1, 2, 4),
  singularValues: Float64Array.of(2, 1),
};

const fitted = async (floor: number, weightOf?: (relevance: number, row: number) => number) => {
  const table = { width: 2, tags: new Uint32Array(8).fill(NONE), weights: new Float32Array(8) };
  table.tags.set([9, 3]);
  await inDirtyMemory((pool) => estimateTopTags(pool, table, content, floor, weightOf));
  return table;
};

test("gives estimated films the tags most above their means, and leaves the others as they were", async () => {
  const { tags, weights } = await fitted(0.3);
  // Film 1: tag 4 has .25 + .5, tag 6 .5 + .125; film 3: tag 7 has .25, below the floor. Film 2 is unknown.
  expect(Array.from(tags)).toEqual([9, 3, 4, 6, NONE, NONE, NONE, NONE]);
  expect(Array.from(weights)).toEqual([0, 0, 0.75, 0.625, 0, 0, 0, 0]);
});

test("the floor is the least relevance, the weight what the caller makes of it", async () => {
  const { tags, weights } = await fitted(0.2, (relevance, row) => relevance * 10 + row);
  expect(Array.from(tags.subarray(4))).toEqual([NONE, NONE, 7, NONE]);
  expect(weights[6]).toBe(4.5);
});
