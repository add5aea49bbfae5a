import type { Neighbors } from "@/lib/linalg/neighbor-table";
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
 * stay near (fuzzyGraph, layOut). They are turned to lie flat. The same numbers for the same input, whatever else runs.
 * @param tables of neighbors by each trait, among which the nearest by all of them are sought
 * @returns films x 2 between 0 and 1, one scale for both axes; NaN for a film that has no neighbor
 */
export function projectFilms(
  traits: readonly MapTrait[],
  tables: readonly Neighbors[],
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

/** Turns looked at in a half circle. */
const TURNS = 60;

/** Turned so that they lie flattest, as screens are wider than high, then shifted and scaled. */
function intoUnitSquare(Y: Float64Array, points: Uint32Array): Float32Array {
  const result = new Float32Array(Y.length).fill(Number.NaN);
  let flattest = boundsAt(Y, points, 0);
  for (let turn = 1; turn < TURNS; turn++) {
    const bounds = boundsAt(Y, points, (turn * Math.PI) / TURNS);
    if (bounds.height / bounds.width < flattest.height / flattest.width) flattest = bounds;
  }
  const { cos, sin, width, height, x, y } = flattest;
  const size = Math.max(width, height) || 1;
  for (const p of points) {
    result[2 * p] = unit(0.5 + (cos * Y[2 * p] + sin * Y[2 * p + 1] - x) / size);
    result[2 * p + 1] = unit(0.5 + (cos * Y[2 * p + 1] - sin * Y[2 * p] - y) / size);
  }
  return result;
}

/** The rectangle around points that are turned by an angle, and its middle. */
function boundsAt(Y: Float64Array, points: Uint32Array, angle: number) {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let [left, right, top, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const p of points) {
    const x = cos * Y[2 * p] + sin * Y[2 * p + 1];
    const y = cos * Y[2 * p + 1] - sin * Y[2 * p];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { cos, sin, width: right - left, height: bottom - top, x: (left + right) / 2, y: (top + bottom) / 2 };
}

function unit(value: number): number {
  return Math.min(1, Math.max(0, value));
}
