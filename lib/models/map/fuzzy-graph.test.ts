import { expect, test } from "vitest";
import { transposeCsr } from "@/lib/linalg/csr-matrix";
import { NO_NEIGHBOR } from "@/lib/linalg/neighbor-table";
import { fuzzyGraph } from "./fuzzy-graph";
import { scattered, tableOf } from "./scattered.fixture";

test("is symmetric, of weights above 0 and at most 1, and every film is sure of its nearest", () => {
  const table = tableOf(scattered(60, 6, 4, 0.4), 8);
  const graph = fuzzyGraph(table, 60);
  expect(transposeCsr(graph)).toEqual(graph);
  for (const weight of graph.values) {
    expect(weight).toBeGreaterThan(0);
    expect(weight).toBeLessThanOrEqual(1);
  }
  for (let film = 0; film < 60; film++) {
    const row = graph.indices.subarray(graph.indptr[film], graph.indptr[film + 1]);
    const place = graph.indptr[film] + row.indexOf(table.neighborItems[film * 8]);
    expect(graph.values[place]).toBe(1);
  }
});

test("one-sided strengths of a row sum to log₂ k", () => {
  // Nobody names a film of the star's points but its middle, so that weights are those of the middle alone.
  const k = 4;
  const neighborItems = new Uint32Array(5 * k).fill(NO_NEIGHBOR);
  neighborItems.set([1, 2, 3, 4]);
  const neighborSimilarities = new Float32Array(5 * k);
  neighborSimilarities.set([0.9, 0.7, 0.4, 0.3]);
  const { indptr, values } = fuzzyGraph({ k, neighborItems, neighborSimilarities }, 5);
  const row = values.subarray(indptr[0], indptr[1]);
  expect([...row].reduce((sum, value) => sum + value, 0)).toBeCloseTo(2, 4);
  const width = -0.2 / Math.log(row[1]);
  expect(row[2]).toBeCloseTo(Math.exp(-0.5 / width), 4);
});
