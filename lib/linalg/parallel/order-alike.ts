import type { Block } from "./dense";

/** Columns that rows are told apart by: along principal axes the first ones hold most. */
const COLUMNS = 16;
/** Rows that are not parted further. */
const LEAF = 16;
/** Rows looked at to choose the column that parts a group. */
const SAMPLE = 256;
/** Groups begin at multiples of it. */
const PANEL = 8;

/**
 * An order of the rows of X in which rows close by are alike: groups are halved at the median of the column that
 * varies most in them, as a k-d tree does (Bentley 1975). The length beyond the first columns counts as one.
 */
export function orderAlike({ rows, columns, data }: Omit<Block, "stride">): Uint32Array {
  const width = Math.min(COLUMNS, columns);
  const keys = new Float32Array(rows * (width + 1));
  for (let r = 0; r < rows; r++) {
    let squares = 0;
    for (let p = 0; p < columns; p++) {
      const x = data[r * columns + p];
      if (p < width) keys[r * (width + 1) + p] = x;
      else squares += x * x;
    }
    keys[r * (width + 1) + width] = Math.sqrt(squares);
  }
  const order = Uint32Array.from({ length: rows }, (_, r) => r);
  const part = (low: number, high: number) => {
    if (high - low <= LEAF) return;
    const column = widestColumn(keys, width + 1, order, low, high);
    const middle = low + Math.ceil((high - low) / 2 / PANEL) * PANEL;
    partition(keys, width + 1, column, order, low, high, middle);
    part(low, middle);
    part(middle, high);
  };
  part(0, rows);
  return order;
}

function widestColumn(keys: Float32Array, width: number, order: Uint32Array, low: number, high: number): number {
  const step = Math.max(1, Math.floor((high - low) / SAMPLE));
  let widest = 0;
  let largest = -1;
  for (let column = 0; column < width; column++) {
    let [count, sum, squares] = [0, 0, 0];
    for (let p = low; p < high; p += step) {
      const x = keys[order[p] * width + column];
      count++;
      sum += x;
      squares += x * x;
    }
    const variance = squares / count - (sum / count) ** 2;
    if (variance > largest) [widest, largest] = [column, variance];
  }
  return widest;
}

/** Puts the rows with the smaller keys before `middle` (Hoare's selection; equal keys by row, so the order is one). */
function partition(
  keys: Float32Array,
  width: number,
  column: number,
  order: Uint32Array,
  low: number,
  high: number,
  middle: number,
): void {
  let [first, last] = [low, high - 1];
  while (first < last) {
    const pivot = order[(first + last) >> 1];
    const pivotKey = keys[pivot * width + column];
    let [i, j] = [first, last];
    while (i <= j) {
      while (isBefore(keys[order[i] * width + column], order[i], pivotKey, pivot)) i++;
      while (isBefore(pivotKey, pivot, keys[order[j] * width + column], order[j])) j--;
      if (i <= j) {
        const row = order[i];
        order[i++] = order[j];
        order[j--] = row;
      }
    }
    if (middle <= j) last = j;
    else if (middle >= i) first = i;
    else return;
  }
}

function isBefore(key: number, row: number, otherKey: number, otherRow: number): boolean {
  return key < otherKey || (key === otherKey && row < otherRow);
}
