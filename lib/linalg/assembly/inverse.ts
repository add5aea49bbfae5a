import { TILE_COLUMNS, TILE_ROWS, tile, tileOfRows } from "./tile";
import { scratch } from "./worker-state";

/** Rows and columns of a pivot, and of what a task updates. */
const PIVOT: i32 = 128;
const BLOCK: i32 = 128;
const STRIP: i32 = 256;

function element(A: usize, stride: i32, i: i32, j: i32): usize {
  return A + ((<usize>i * stride + j) << 2);
}

/**
 * Block sweep of a symmetric positive definite matrix whose upper triangle A holds (Goodnight 1979): for a pivot K,
 * D = A_KK⁻¹, A_ij <- A_ij − A_iK D A_Kj, A_Kj <- D A_Kj, A_KK <- −D. Once every K was swept, A = −A⁻¹.
 * First of its four steps, one task: D (128 x 128, 32-bit) by the same sweep, element by element in 64 bits.
 * @param failed takes 1 where a pivot is not positive
 */
export function sweepPivot(_task: i32, A: usize, stride: i32, start: i32, size: i32, D: usize, failed: usize): void {
  const S = scratch;
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      const a = <f64>load<f32>(element(A, stride, start + i, start + j));
      store<f64>(S + ((<usize>(i * size + j)) << 3), a);
      store<f64>(S + ((<usize>(j * size + i)) << 3), a);
    }
  }
  for (let p = 0; p < size; p++) {
    const pivotRow = S + ((<usize>(p * size)) << 3);
    const pivot = load<f64>(pivotRow + ((<usize>p) << 3));
    if (!(pivot > 0 && pivot < Infinity)) {
      store<i32>(failed, 1);
      return;
    }
    for (let j = 0; j < size; j++) if (j !== p) scaleAt(pivotRow + ((<usize>j) << 3), 1 / pivot);
    store<f64>(pivotRow + ((<usize>p) << 3), 1 / pivot);
    for (let i = 0; i < size; i++) {
      if (i === p) continue;
      const row = S + ((<usize>(i * size)) << 3);
      const factor = load<f64>(row + ((<usize>p) << 3));
      for (let j = 0; j < size; j++) {
        if (j === p) continue;
        const at = (<usize>j) << 3;
        store<f64>(row + at, load<f64>(row + at) - factor * load<f64>(pivotRow + at));
      }
      store<f64>(row + ((<usize>p) << 3), -factor / pivot);
    }
  }
  for (let i = 0; i < PIVOT; i++) {
    for (let j = 0; j < PIVOT; j++) {
      const inside = i < size && j < size;
      const d: f32 = inside ? <f32>load<f64>(S + ((<usize>(i * size + j)) << 3)) : 0;
      store<f32>(D + ((<usize>(i * PIVOT + j)) << 2), d);
    }
  }
}

function scaleAt(at: usize, factor: f64): void {
  store<f64>(at, load<f64>(at) * factor);
}

/** Row p of the panel that holds column j: panels of eight columns, PIVOT rows of 32 bytes. */
function panelRow(panels: usize, p: i32, j: i32): usize {
  return panels + ((<usize>(j / TILE_COLUMNS) * PIVOT + p) << 5);
}

/** Second step: the rows A_K of the whole symmetric matrix into O, and D A_K into T, in panels; zeros in columns K. */
export function sweepRows(
  task: i32,
  A: usize,
  stride: i32,
  n: i32,
  start: i32,
  size: i32,
  D: usize,
  O: usize,
  T: usize,
): void {
  const last = min((task + 1) * STRIP, stride);
  for (let j = task * STRIP; j < last; j += TILE_COLUMNS) {
    for (let q = 0; q < TILE_COLUMNS; q++) gatherColumn(A, stride, n, start, size, j + q, O);
    for (let i = 0; i < PIVOT; i += TILE_ROWS) {
      tileOfRows(element(D, PIVOT, i, 0), PIVOT << 2, panelRow(O, 0, j), 32, PIVOT, panelRow(T, i, j));
    }
  }
}

function gatherColumn(A: usize, stride: i32, n: i32, start: i32, size: i32, j: i32, O: usize): void {
  const isKept = j < n && (j < start || j >= start + size);
  for (let p = 0; p < PIVOT; p++) {
    let value: f32 = 0;
    if (isKept && p < size) {
      value = load<f32>(j < start ? element(A, stride, j, start + p) : element(A, stride, start + p, j));
    }
    store<f32>(panelRow(O, p, j) + ((<usize>(j % TILE_COLUMNS)) << 2), value);
  }
}

/** Third step: A_ij <- A_ij − O_iᵀ T_j for one block of the upper triangle; task t is its block (row, then column). */
export function sweepUpdate(task: i32, A: usize, stride: i32, n: i32, O: usize, T: usize): void {
  const blocks = (n + BLOCK - 1) / BLOCK;
  const I = task / blocks;
  const J = task % blocks;
  if (J < I) return;
  const i1 = min((I + 1) * BLOCK, n);
  const j1 = min((J + 1) * BLOCK, n);
  for (let j = J * BLOCK; j < j1; j += TILE_COLUMNS) {
    for (let i = I * BLOCK; i < i1; i += TILE_ROWS) {
      const o = panelRow(O, 0, i) + ((<usize>(i % TILE_COLUMNS)) << 2);
      tile(o, 32, panelRow(T, 0, j), 32, PIVOT, scratch);
      const height = min(TILE_ROWS, i1 - i);
      for (let r = 0; r < height; r++) {
        const to = element(A, stride, i + r, j);
        const from = scratch + ((<usize>r) << 5);
        v128.store(to, f32x4.sub(v128.load(to), v128.load(from)));
        v128.store(to, f32x4.sub(v128.load(to, 16), v128.load(from, 16)), 16);
      }
    }
  }
}

/** Last step: T and −D where K's rows and columns are. */
export function sweepWrite(task: i32, A: usize, stride: i32, n: i32, start: i32, size: i32, D: usize, T: usize): void {
  const last = min((task + 1) * STRIP, n);
  for (let j = task * STRIP; j < last; j++) {
    for (let p = 0; p < size; p++) {
      const t = load<f32>(panelRow(T, p, j) + ((<usize>(j % TILE_COLUMNS)) << 2));
      if (j < start) store<f32>(element(A, stride, j, start + p), t);
      else if (j >= start + size) store<f32>(element(A, stride, start + p, j), t);
      else store<f32>(element(A, stride, start + p, j), -load<f32>(element(D, PIVOT, p, j - start)));
    }
  }
}

/** −A of the upper triangle as the whole symmetric matrix. Task t mirrors `STRIP` columns. */
export function negateAndMirror(task: i32, A: usize, stride: i32, n: i32): void {
  const last = min((task + 1) * STRIP, n);
  for (let i = 0; i < last; i++) {
    for (let j = max(i, task * STRIP); j < last; j++) {
      const value = -load<f32>(element(A, stride, i, j));
      store<f32>(element(A, stride, i, j), value);
      store<f32>(element(A, stride, j, i), value);
    }
  }
}
