import type { Matrix } from "@/lib/linalg/matrix";
import { nearestNeighbors } from "@/lib/linalg/nearest-neighbors";
import type { NeighborTable } from "@/lib/linalg/neighbor-table";
import { normalizeRows } from "@/lib/linalg/normalize-rows";
import { normalGenerator } from "@/lib/linalg/random";

/** Rows of unit length around so many centers, row i at center i % centers, more directions than a plane has. */
export function scattered(rows: number, columns: number, centers: number, spread: number): Matrix<Float32Array> {
  const normal = normalGenerator(7);
  const middles = Float64Array.from({ length: centers * columns }, normal);
  const data = Float64Array.from({ length: rows * columns }, (_, p) => {
    const row = Math.floor(p / columns);
    return middles[(row % centers) * columns + (p % columns)] + spread * normal();
  });
  return normalizeRows({ rows, columns, data });
}

export function tableOf(X: Matrix<Float32Array>, k: number): NeighborTable {
  return nearestNeighbors(X, k);
}

export const everyRow = (rows: number) => Uint32Array.from({ length: rows }, (_, row) => row);
