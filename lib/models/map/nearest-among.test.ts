import { expect, test } from "vitest";
import { nearestNeighbors } from "@/lib/linalg/nearest-neighbors";
import { NO_NEIGHBOR, neighborsIn } from "@/lib/linalg/neighbor-table";
import { nearestAmong } from "./nearest-among";
import { scattered } from "./scattered.fixture";

test("finds the nearest of all where the tables name them all", () => {
  const X = scattered(25, 5, 3, 0.5);
  const found = nearestAmong(X, [neighborsIn(nearestNeighbors(X, 24))], 6);
  expect(found.neighborItems).toEqual(nearestNeighbors(X, 6).neighborItems);
  found.neighborSimilarities.forEach((similarity, p) => {
    expect(similarity).toBeCloseTo(nearestNeighbors(X, 6).neighborSimilarities[p], 5);
  });
});

test("looks at a film once that two tables name, never at the film itself, and leaves places free", () => {
  const X = { rows: 3, columns: 1, data: Float32Array.of(1, 0.5, 0.25) };
  const table = (...items: number[]) =>
    neighborsIn({ k: 2, neighborItems: Uint32Array.from(items), neighborSimilarities: new Float32Array(6) });
  const tables = [table(1, 0, 2, NO_NEIGHBOR, NO_NEIGHBOR, NO_NEIGHBOR), table(1, 2, 2, 0, 2, NO_NEIGHBOR)];
  const { neighborItems } = nearestAmong(X, tables, 3);
  expect([...neighborItems]).toEqual([1, 2, NO_NEIGHBOR, 0, 2, NO_NEIGHBOR, NO_NEIGHBOR, NO_NEIGHBOR, NO_NEIGHBOR]);
});
