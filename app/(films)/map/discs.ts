/** The pixels of a disc within a square of 2 reach + 1, and how much of each it covers, of 256. */
export interface Disc {
  reach: number;
  rows: Uint8Array;
  columns: Uint8Array;
  covers: Uint16Array;
}

/** Radii are told apart by a quarter of a pixel. */
const STEPS = 4;
const LARGEST = 40;
const discs = new Map<number, Disc>();

/** A disc around the middle of a pixel, its edge smooth. @param radius in pixels */
export function discOf(radius: number): Disc {
  const step = Math.max(2, Math.round(Math.min(radius, LARGEST) * STEPS));
  const known = discs.get(step);
  if (known) return known;
  const disc = drawn(step / STEPS);
  discs.set(step, disc);
  return disc;
}

function drawn(radius: number): Disc {
  const reach = Math.ceil(radius);
  const [rows, columns, covers]: [number[], number[], number[]] = [[], [], []];
  for (let row = 0; row <= 2 * reach; row++) {
    for (let column = 0; column <= 2 * reach; column++) {
      const cover = Math.round(256 * Math.min(1, radius + 0.5 - Math.hypot(row - reach, column - reach)));
      if (cover <= 0) continue;
      rows.push(row);
      columns.push(column);
      covers.push(cover);
    }
  }
  return {
    reach,
    rows: Uint8Array.from(rows),
    columns: Uint8Array.from(columns),
    covers: Uint16Array.from(covers),
  };
}
