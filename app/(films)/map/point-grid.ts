import type { MapData } from "./map-data";

/** A cell is so many units wide that they fill these bits. */
const CELL_BITS = 9;
const CELLS = 65536 >> CELL_BITS;

/** Points by the cells of a grid over the map, for what lies near a place. */
export class PointGrid {
  private readonly starts = new Uint32Array(CELLS * CELLS + 1);
  private readonly points: Uint32Array;

  /** @param positions x and y of each point, 0–65535 */
  constructor(private readonly positions: MapData["positions"]) {
    const count = positions.length / 2;
    this.points = new Uint32Array(count);
    for (let i = 0; i < count; i++) this.starts[this.cellOf(i) + 1]++;
    for (let cell = 0; cell < CELLS * CELLS; cell++) this.starts[cell + 1] += this.starts[cell];
    const next = this.starts.slice();
    for (let i = 0; i < count; i++) this.points[next[this.cellOf(i)]++] = i;
  }

  /** Points within a rectangle of the map, 0–1, in no order. */
  within(left: number, top: number, right: number, bottom: number): number[] {
    const [firstColumn, lastColumn, firstRow, lastRow] = [left, right, top, bottom].map(cellAlong);
    const found: number[] = [];
    for (let row = firstRow; row <= lastRow; row++) {
      const [from, to] = [this.starts[row * CELLS + firstColumn], this.starts[row * CELLS + lastColumn + 1]];
      for (let p = from; p < to; p++) {
        const [x, y] = this.placeOf(this.points[p]);
        if (x >= left && x <= right && y >= top && y <= bottom) found.push(this.points[p]);
      }
    }
    return found;
  }

  /** The point nearest a place of the map and within `radius` of it, of equal ones the lower; undefined where there is none. */
  nearest(x: number, y: number, radius: number): number | undefined {
    let nearest: number | undefined;
    let least = radius * radius;
    for (const point of this.within(x - radius, y - radius, x + radius, y + radius)) {
      const [px, py] = this.placeOf(point);
      const distance = (px - x) ** 2 + (py - y) ** 2;
      if (distance > least || (distance === least && nearest !== undefined && point > nearest)) continue;
      [nearest, least] = [point, distance];
    }
    return nearest;
  }

  placeOf(point: number): [x: number, y: number] {
    return [this.positions[2 * point] / 65535, this.positions[2 * point + 1] / 65535];
  }

  private cellOf(point: number): number {
    return (this.positions[2 * point + 1] >> CELL_BITS) * CELLS + (this.positions[2 * point] >> CELL_BITS);
  }
}

/** @param value 0–1 of the map; beyond, the cell at the edge */
function cellAlong(value: number): number {
  return Math.min(CELLS - 1, Math.max(0, Math.floor(value * 65535) >> CELL_BITS));
}
