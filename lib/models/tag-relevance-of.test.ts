import { expect, test } from "vitest";
import { normalMatrix } from "@/lib/linalg/matrices.fixture";
import { normalizeRows } from "@/lib/linalg/normalize-rows";
import { testPools } from "@/lib/linalg/parallel/pools.fixture";
import { fitContent } from "./embeddings";
import { ownCopy, rowLengths } from "./matrix-rows";
import { scaleTags } from "./scale-tags";
import { tagRelevanceOf } from "./tag-relevance-of";

const { inDirtyMemory } = testPools(1);
const [FILMS, TAGS] = [15, 6];

/** Between 0 and 1; the last tag is the same on all films. */
const relevance = Float32Array.from(normalMatrix(FILMS, TAGS, 1).data, (value, p) =>
  p % TAGS === TAGS - 1 ? 0.4 : 1 / (1 + Math.exp(-value)),
);

const partsOf = (rank: number) =>
  inDirtyMemory(async (pool) => {
    const { means, scales, ...scaled } = scaleTags({ rows: FILMS, columns: TAGS, data: relevance });
    const { coordinates, featureVectors } = await fitContent(pool, scaled, { rank, iterations: 6, seed: 1 });
    const [X, V] = [ownCopy(coordinates), ownCopy(featureVectors)];
    const parts = { contentEmbeddings: normalizeRows(X), contentLengths: rowLengths(X), tagVectors: V };
    return { X, V, means, scales, parts: { ...parts, tagMeans: means, tagScales: scales } };
  });

test("at full rank gives back what was measured, of a tag that never varies its mean", async () => {
  const { parts } = await partsOf(TAGS);
  relevance.forEach((value, p) => {
    expect(tagRelevanceOf(parts, Math.floor(p / TAGS), p % TAGS)).toBeCloseTo(value, 5);
  });
});

test("is the mean and the product of coordinates and vectors over the scale, within 0 and 1", async () => {
  const { X, V, means, scales, parts } = await partsOf(2);
  for (let film = 0; film < FILMS; film++) {
    for (let tag = 0; tag < TAGS - 1; tag++) {
      const product = X.data[film * 2] * V.data[tag * 2] + X.data[film * 2 + 1] * V.data[tag * 2 + 1];
      const direct = Math.min(1, Math.max(0, means[tag] + product / scales[tag]));
      expect(tagRelevanceOf(parts, film, tag)).toBeCloseTo(direct, 5);
    }
  }
  const longer = { ...parts, contentLengths: parts.contentLengths.map((length) => 100 * length) };
  const far = Array.from({ length: FILMS }, (_, film) => tagRelevanceOf(longer, film, 0));
  expect([Math.min(...far), Math.max(...far)]).toEqual([0, 1]);
});
