import { expect, test } from "vitest";
import { nearestNeighbors } from "@/lib/linalg/nearest-neighbors";
import { neighborsIn } from "@/lib/linalg/neighbor-table";
import { projectFilms } from "./project-films";
import { scattered } from "./scattered.fixture";

const CONFIG = { neighbors: 8, epochs: 60, negatives: 5, repulsion: 1, seed: 1 };

function project(X: ReturnType<typeof scattered>, beliefs = new Float32Array(X.rows).fill(1)) {
  return projectFilms([{ embeddings: X, beliefs, weight: 1 }], [neighborsIn(nearestNeighbors(X, 20))], CONFIG);
}

test("all lie in the unit square, which they reach across, and lie flat", () => {
  const positions = project(scattered(300, 12, 10, 0.3));
  const xs = positions.filter((_, p) => p % 2 === 0);
  const ys = positions.filter((_, p) => p % 2 === 1);
  expect([Math.min(...xs), Math.max(...xs)]).toEqual([expect.closeTo(0, 6), expect.closeTo(1, 6)]);
  expect(Math.min(...ys) + Math.max(...ys)).toBeCloseTo(1, 5);
  expect(Math.max(...ys)).toBeLessThanOrEqual(1);
});

test("films of one kind lie together", () => {
  const positions = project(scattered(200, 12, 5, 0.1));
  const distance = (i: number, j: number) =>
    Math.hypot(positions[2 * i] - positions[2 * j], positions[2 * i + 1] - positions[2 * j + 1]);
  for (let i = 0; i < 200; i += 7) {
    const nearest = Array.from({ length: 200 }, (_, j) => j).sort((a, b) => distance(i, a) - distance(i, b));
    expect(nearest.slice(1, 11).map((j) => j % 5)).toEqual(new Array(10).fill(i % 5));
  }
});

test("a film of which nothing is known has no place, and changes nothing for the others' being finite", () => {
  const X = scattered(50, 6, 3, 0.2);
  X.data.fill(0, 10 * 6, 12 * 6);
  const positions = project(X);
  const without = [...positions.keys()].filter((p) => Number.isNaN(positions[p]));
  expect(without).toEqual([20, 21, 22, 23]);
});

test("nothing known of any film gives no place at all", () => {
  const X = { rows: 4, columns: 3, data: new Float32Array(12) };
  expect(project(X).every(Number.isNaN)).toBe(true);
});
