import { expect, test } from "vitest";
import { fuzzyGraph } from "./fuzzy-graph";
import { layOut } from "./lay-out";
import { everyRow, scattered, tableOf } from "./scattered.fixture";

const CONFIG = { epochs: 100, negatives: 5, repulsion: 1, seed: 1 };
const graph = fuzzyGraph(tableOf(scattered(60, 8, 2, 0.1), 6), 60);
const start = () => ({ rows: 60, columns: 2, data: Float64Array.from({ length: 120 }, (_, p) => ((p * 37) % 23) / 5) });

test("parts two groups that were mixed: everyone is nearer to the middle of its own", () => {
  const Y = start();
  layOut(graph, everyRow(60), Y, CONFIG);
  const middle = (group: number) =>
    [0, 1].map((axis) =>
      Y.data.reduce((sum, value, p) => sum + ((p >> 1) % 2 === group && p % 2 === axis ? value / 30 : 0), 0),
    );
  const middles = [middle(0), middle(1)];
  for (let i = 0; i < 60; i++) {
    const away = middles.map(([x, y]) => Math.hypot(Y.data[2 * i] - x, Y.data[2 * i + 1] - y));
    expect(away[i % 2]).toBeLessThan(away[1 - (i % 2)]);
  }
});

test("is the same for a seed, another for another", () => {
  const runs = [1, 1, 2].map((seed) => {
    const Y = start();
    layOut(graph, everyRow(60), Y, { ...CONFIG, seed });
    return [...Y.data];
  });
  expect(runs[0]).toEqual(runs[1]);
  expect(runs[0]).not.toEqual(runs[2]);
});

test("points on one spot come apart, and all stay finite", () => {
  const Y = { rows: 60, columns: 2, data: Float64Array.from({ length: 120 }, (_, p) => (p < 60 ? 0 : 1e-9 * p)) };
  layOut(graph, everyRow(60), Y, CONFIG);
  expect(Y.data.every(Number.isFinite)).toBe(true);
  expect(new Set(Y.data).size).toBeGreaterThan(30);
});

test("moves and draws none but the points it is given", () => {
  const Y = start();
  const lone = {
    rows: 3,
    columns: 3,
    indptr: Uint32Array.of(0, 0, 0, 0),
    indices: new Uint32Array(0),
    values: new Float32Array(0),
  };
  layOut(lone, Uint32Array.of(0, 2), Y, CONFIG);
  expect(Y.data).toEqual(start().data);
});
