import fc from "fast-check";
import { expect, test } from "vitest";
import { normalGenerator } from "@/lib/linalg/random";
import { traitsOf } from "./traits";

const RANK = 40;

function unitRow(seed: number): number[] {
  const normal = normalGenerator(seed);
  const row = Array.from({ length: RANK }, normal);
  return row.map((value) => value / Math.hypot(...row));
}

function distance(a: object, b: object): number {
  const [u, v] = [Object.values(a), Object.values(b)] as number[][];
  return Math.hypot(...u.map((value, j) => value - v[j])) / Math.sqrt(u.length);
}

test("traits lie between 0 and 1, and films spread over all of it", () => {
  const traits = Array.from({ length: 400 }, (_, movieId) => Object.values(traitsOf(movieId, unitRow(movieId + 1))));
  for (const [j] of traits[0].entries()) {
    const values = traits.map((row) => row[j]).sort((a, b) => a - b);
    expect(values[0]).toBeGreaterThanOrEqual(0);
    expect(values[399]).toBeLessThanOrEqual(1);
    expect(values[40]).toBeLessThan(0.25);
    expect(values[360]).toBeGreaterThan(0.75);
  }
});

test("the nearer two embeddings are, the nearer are the traits", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.double({ min: 0, max: 0.05, noNaN: true }), (seed, other, share) => {
      const [a, b] = [unitRow(seed), unitRow(other)];
      const near = a.map((value, d) => value + share * b[d]);
      // A step of s in a unit row moves a sum by about s, and the squashing is nowhere steeper than .43.
      expect(distance(traitsOf(1, a), traitsOf(1, near))).toBeLessThan(2 * 0.43 * share + 1e-9);
    }),
  );
});

test("films of the same content are nearer to each other than to others", () => {
  const apart = (a: [number, number], b: [number, number]) =>
    distance(traitsOf(a[0], unitRow(a[1])), traitsOf(b[0], unitRow(b[1])));
  const pairs = Array.from({ length: 100 }, (_, i) => i + 1);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const same = mean(pairs.map((i) => apart([i, i], [i + 1000, i])));
  const different = mean(pairs.map((i) => apart([i, i], [i + 1000, i + 1000])));
  expect(same).toBeGreaterThan(0);
  expect(same).toBeLessThan(different / 2);
});

test("without content the movieId alone decides", () => {
  const none = new Array(RANK).fill(0);
  expect(traitsOf(5, none)).toEqual(traitsOf(5, []));
  expect(traitsOf(5, none)).not.toEqual(traitsOf(6, none));
});
