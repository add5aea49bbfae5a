import { expect, test } from "vitest";
import { normalizeRows } from "@/lib/linalg/normalize-rows";
import { broadEmbeddings, kindSimilarity } from "./kind-similarity";

/** Two films of one broad kind and unlike in all else, one of another kind, one that nothing is known of. */
const embeddings = normalizeRows({
  rows: 4,
  columns: 7,
  data: Float32Array.of(
    ...[1, 0, 0, 0, 0, 1, 0],
    ...[1, 0, 0, 0, 0, 0, 1],
    ...[0, 1, 0, 0, 0, 1, 0],
    ...Array(7).fill(0),
  ),
});

test("is the mean of the cosine of all directions and that of the five leading ones", () => {
  const similarity = kindSimilarity(embeddings);
  expect(similarity(0, 0)).toBeCloseTo(1, 6);
  expect(similarity(0, 1)).toBeCloseTo((0.5 + 1) / 2, 6);
  expect(similarity(0, 2)).toBeCloseTo((0.5 + 0) / 2, 6);
  expect(similarity(0, 3)).toBe(0);
  expect(similarity(1, 2)).toBe(similarity(2, 1));
});

test("embeddings narrower than five directions are taken whole", () => {
  const narrow = { rows: 2, columns: 2, data: Float32Array.of(0, 1, 1, 0) };
  expect(broadEmbeddings(narrow)).toEqual(narrow);
});
