import { expect, test } from "vitest";
import { genomeRelevance } from "./genome-relevance";

test("finds the relevance of an item's tag, and none of an item that was not measured", () => {
  const tagRelevance = { rows: 2, columns: 2, data: Float64Array.of(0.1, 0.2, 0.3, 0.4) };
  const relevance = genomeRelevance(Uint32Array.of(3, 1), tagRelevance, 4);
  expect([relevance(3, 0), relevance(3, 1), relevance(1, 0), relevance(1, 1)]).toEqual([0.1, 0.2, 0.3, 0.4]);
  expect([relevance(0, 0), relevance(2, 1)]).toEqual([undefined, undefined]);
});
