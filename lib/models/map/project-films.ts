import type { NeighborTable } from "@/lib/linalg/neighbor-table";
import { fuzzyGraph } from "./fuzzy-graph";
import { type LayoutConfig, layOut } from "./lay-out";
import { type MapTrait, mapSpace } from "./map-space";
import { nearestAmong } from "./nearest-among";
import { principalPlane } from "./principal-plane";

export interface ProjectionConfig extends LayoutConfig {
  /** Nearest films that a film is drawn to. */
  neighbors: number;
}

/** Half the width of the plane where films begin: wide enough for them to part, narrow enough to meet. */
const FIRST_RADIUS = 10;

/**
 * All films in the plane, near films near: from the two directions in which they vary most, moved so that each film's nearest
 * stay near (fuzzyGraph, layOut). The longer axis lies across. The same numbers for the same input, whatever else runs.
 * @param tables of neighbors by each trait, among which the nearest by all of them are sought
 * @returns films x 2 between 0 and 1, one scale for both axes; NaN for a film that has no neighbor
 */
export function projectFilms(
  traits: readonly MapTrait[],
  tables: readonly NeighborTable[],
  config: ProjectionConfig,
  onProgress: (fraction: number) => void = () => {},
): Float32Array {
  const space = mapSpace(traits);
  const graph = fuzzyGraph(nearestAmong(space, tables, config.neighbors), space.rows);
  const points = Uint32Array.from({ length: space.rows }, (_, film) => film).filter(
    (film) => graph.indptr[film] < graph.indptr[film + 1],
  );
  const plane = principalPlane(space);
  const radius = plane.data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (radius > 0)
    plane.data.forEach((value, p, all) => {
      all[p] = (value / radius) * FIRST_RADIUS;
    });
  layOut(graph, points, plane, config, onProgress);
  return intoUnitSquare(plane.data, points);
}

/** Turned so that points spread most along x (the larger eigenvector of their covariance), shifted and scaled. */
function intoUnitSquare(Y: Float64Array, points: Uint32Array): Float32Array {
  const result = new Float32Array(Y.length).fill(Number.NaN);
  let [x, y] = [0, 0];
  for (const p of points) {
    x += Y[2 * p] / points.length;
    y += Y[2 * p + 1] / points.length;
  }
  let [xx, xy, yy] = [0, 0, 0];
  for (const p of points) {
    const [dx, dy] = [Y[2 * p] - x, Y[2 * p + 1] - y];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const turn = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const bounds = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const p of points) {
    const [dx, dy] = [Y[2 * p] - x, Y[2 * p + 1] - y];
    const [across, up] = [cos * dx + sin * dy, cos * dy - sin * dx];
    result[2 * p] = across;
    result[2 * p + 1] = up;
    bounds[0] = Math.min(bounds[0], across);
    bounds[1] = Math.max(bounds[1], across);
    bounds[2] = Math.min(bounds[2], up);
    bounds[3] = Math.max(bounds[3], up);
  }
  const [left, right, bottom, top] = bounds;
  const size = Math.max(right - left, top - bottom) || 1;
  for (const p of points) {
    result[2 * p] = unit(0.5 + (result[2 * p] - (left + right) / 2) / size);
    result[2 * p + 1] = unit(0.5 + (result[2 * p + 1] - (bottom + top) / 2) / size);
  }
  return result;
}

function unit(value: number): number {
  return Math.min(1, Math.max(0, value));
}
