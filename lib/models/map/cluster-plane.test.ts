import fc from "fast-check";
import { expect, test } from "vitest";
import { clusterPlane } from "./cluster-plane";
import { everyRow } from "./scattered.fixture";

test("finds three heaps that lie apart, whatever the seed", () => {
  const corners = [0, 0, 1, 0, 0, 1];
  const positions = Float32Array.from({ length: 60 }, (_, p) => corners[2 * ((p >> 1) % 3) + (p % 2)] + (p % 7) / 100);
  for (let seed = 0; seed < 20; seed++) {
    const groups = clusterPlane(positions, everyRow(30), 3, seed);
    expect(groups.map((group) => new Set(group.map((film) => film % 3)).size)).toEqual([1, 1, 1]);
  }
});

test("every member is in one group, no group is empty or one too many", () => {
  const point = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (values, k) => {
      const positions = Float32Array.from(values.length % 2 ? values.slice(1) : values);
      const members = everyRow(positions.length / 2);
      const groups = clusterPlane(positions, members, k, 1);
      expect(groups.every(({ length }) => length > 0)).toBe(true);
      expect(groups.length).toBeLessThanOrEqual(k);
      expect(groups.flatMap((group) => [...group]).sort((a, b) => a - b)).toEqual([...members]);
    }),
  );
});

test("points on one spot are one group", () => {
  expect(clusterPlane(new Float32Array(12).fill(0.5), everyRow(6), 4, 1)).toEqual([everyRow(6)]);
});
