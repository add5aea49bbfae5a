import { expect } from "vitest";
import type { Model } from "@/lib/artifacts/model";
import type { Matrix } from "@/lib/linalg/matrix";
import type { Neighbors } from "@/lib/linalg/neighbor-table";

/** How far a similarity in 32 bits may be from one in 64. */
const TOLERANCE = 1e-6;

const rowOf = ({ columns, data }: Matrix<Float32Array>, row: number) =>
  data.subarray(row * columns, (row + 1) * columns);

/** The movieIds of a film's neighbors, nearest first. */
export function neighborIds({ movies }: Model, neighbors: Neighbors, item: number): number[] {
  return Array.from(neighbors.of(item).items, (neighbor) => movies[neighbor].movieId);
}

/** Every row is of length 1, or zero. */
export function checkEmbeddings(X: Matrix<Float32Array>): void {
  for (let row = 0; row < X.rows; row++) {
    const length = Math.hypot(...rowOf(X, row));
    if (length !== 0) expect(length).toBeCloseTo(1, 5);
  }
}

/** The neighbors of these rows are the k rows of largest dot product, largest first, without the row itself and zeros. */
export function checkNeighbors(X: Matrix<Float32Array>, neighbors: Neighbors, rows: number[]): void {
  const isZero = Array.from({ length: X.rows }, (_, row) => rowOf(X, row).every((value) => value === 0));
  for (const row of rows) {
    const vector = rowOf(X, row);
    const products = Array.from({ length: X.rows }, (_, other) =>
      rowOf(X, other).reduce((sum, value, j) => sum + value * vector[j], 0),
    );
    const candidates = products
      .map((_, other) => other)
      .filter((other) => other !== row && !isZero[other] && !isZero[row]);
    const nearest = candidates.map((other) => products[other]).sort((a, b) => b - a);
    const { items, similarities } = neighbors.of(row);
    const found = Array.from(items);
    expect(found.length).toBe(Math.min(neighbors.k, nearest.length));
    expect(new Set(found).size).toBe(found.length);
    found.forEach((item, place) => {
      expect(candidates).toContain(item);
      expect(Math.abs(products[item] - nearest[place])).toBeLessThan(TOLERANCE);
      expect(Math.abs(similarities[place] - nearest[place])).toBeLessThan(TOLERANCE);
    });
  }
}
