import { expect, test } from "vitest";
import { pairBlocks } from "./pair-blocks";

function pairsOf(rows: number[][], size: number): string[] {
  const X = { rows: rows.length, columns: rows[0].length, data: Float32Array.from(rows.flat()) };
  const flat = pairBlocks(X, size);
  return Array.from({ length: flat.length / 2 }, (_, p) => `${flat[2 * p]}-${flat[2 * p + 1]}`);
}

test("has every pair of blocks once, the last and shorter block among them", () => {
  const rows = Array.from({ length: 11 }, (_, i) => [Math.sin(i), Math.cos(i)]);
  const pairs = pairsOf(rows, 4);
  expect([...pairs].sort()).toEqual(["0-0", "0-1", "0-2", "1-1", "1-2", "2-2"]);
});

test("begins with blocks by themselves, then those whose means have the greatest product", () => {
  const east = [1, 0];
  const north = [0, 1];
  const mostlyNorth = [0.1, 0.9];
  const pairs = pairsOf([east, east, north, north, mostlyNorth], 2);
  expect(pairs).toEqual(["0-0", "1-1", "2-2", "1-2", "0-2", "0-1"]);
});

test("divides a short block's sum by its own rows", () => {
  // Means 2, 1 and 3 (one row): with 3 / 2 for the last the pair 1-2 would come after 0-1.
  const pairs = pairsOf([[2], [2], [1], [1], [3]], 2);
  expect(pairs.slice(3)).toEqual(["0-2", "1-2", "0-1"]);
});
