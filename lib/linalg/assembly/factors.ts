import { dot } from "./dot";
import { fourDots, solveInPlace } from "./solve-in-place";
import { tile } from "./tile";
import { scratch } from "./worker-state";

/** Entries whose rows are multiplied at once. */
const PACKED: usize = 64;

/**
 * Row u of X is the solution of (D + Σ c_ui y_i y_iᵀ + λ_u I) x = Σ c_ui y_i over the entries i of row u of a sparse C, with
 * λ_u = regularization · (entries + base); zeros where C has none. Cholesky in 32-bit floats, of as many rows as there are
 * factors or, where there are few, entries. Task t solves `rowsPerTask` rows. `rank` is a multiple of 4, at most 240.
 * @param Y factors of C's columns, rank floats each @param D a diagonal of rank floats
 * @param failed set to u + 1 where that matrix is not positive definite
 */
export function solveFactors(
  task: i32,
  indptr: usize,
  indices: usize,
  values: usize,
  rows: i32,
  rowsPerTask: i32,
  Y: usize,
  rank: i32,
  D: usize,
  regularization: f32,
  base: f32,
  X: usize,
  failed: usize,
): void {
  const last = min((task + 1) * rowsPerTask, rows);
  const row = (<usize>rank) << 2;
  for (let u = task * rowsPerTask; u < last; u++) {
    const x = X + <usize>u * row;
    memory.fill(x, 0, row);
    const first = load<u32>(indptr + ((<usize>u) << 2));
    const end = load<u32>(indptr + ((<usize>u) << 2), 4);
    if (first === end) continue;
    const lambda = regularization * (<f32>(end - first) + base);
    const solved =
      <i32>(end - first) < rank / 2
        ? solveByEntries(indices, values, first, end, Y, rank, D, lambda, x)
        : solveByFactors(indices, values, first, end, Y, rank, D, lambda, x);
    if (!solved) store<i32>(failed, u + 1);
  }
}

function solveByFactors(
  indices: usize,
  values: usize,
  first: u32,
  end: u32,
  Y: usize,
  rank: i32,
  D: usize,
  lambda: f32,
  x: usize,
): bool {
  const row = (<usize>rank) << 2;
  memory.fill(scratch, 0, row * <usize>rank);
  for (let a: usize = 0; a < row; a += 4) store<f32>(scratch + <usize>rank * a + a, load<f32>(D + a) + lambda);
  addEntries(indices, values, first, end, Y, rank, x);
  return solveInPlace(scratch, rank, x);
}

/**
 * The same for m entries, fewer than factors (Woodbury's identity): with E = (D + λI)^−½ and rows w_i = √c_i E y_i,
 * x = E Wᵀ (I + W Wᵀ)⁻¹ √c.
 */
function solveByEntries(
  indices: usize,
  values: usize,
  first: u32,
  end: u32,
  Y: usize,
  rank: i32,
  D: usize,
  lambda: f32,
  x: usize,
): bool {
  const row = (<usize>rank) << 2;
  const m = <i32>(end - first);
  const K = scratch + <usize>m * row;
  const roots = K + ((<usize>(m * m)) << 2);
  const scales = roots + ((<usize>m) << 2);
  for (let a: usize = 0; a < row; a += 4) store<f32>(scales + a, <f32>1 / Mathf.sqrt(load<f32>(D + a) + lambda));
  for (let e = 0; e < m; e++) {
    const entry = (<usize>(first + e)) << 2;
    const y = Y + <usize>load<u32>(indices + entry) * row;
    const w = scratch + <usize>e * row;
    const root = Mathf.sqrt(load<f32>(values + entry));
    store<f32>(roots + ((<usize>e) << 2), root);
    const factor = f32x4.splat(root);
    for (let a: usize = 0; a < row; a += 16) {
      v128.store(w + a, f32x4.mul(factor, f32x4.mul(v128.load(y + a), v128.load(scales + a))));
    }
    const k = K + ((<usize>(e * m)) << 2);
    let f = 0;
    for (; f + 3 <= e; f += 4) {
      const others = scratch + <usize>f * row;
      v128.store(k + ((<usize>f) << 2), fourDots(w, others, others + row, others + 2 * row, others + 3 * row, row));
    }
    for (; f <= e; f++) store<f32>(k + ((<usize>f) << 2), dot(w, scratch + <usize>f * row, row));
    const diagonal = k + ((<usize>e) << 2);
    store<f32>(diagonal, load<f32>(diagonal) + 1);
  }
  if (!solveInPlace(K, m, roots)) return false;
  for (let e = 0; e < m; e++) {
    const part = f32x4.splat(load<f32>(roots + ((<usize>e) << 2)));
    const w = scratch + <usize>e * row;
    for (let a: usize = 0; a < row; a += 16) {
      v128.store(x + a, f32x4.add(v128.load(x + a), f32x4.mul(part, v128.load(w + a))));
    }
  }
  for (let a: usize = 0; a < row; a += 16) v128.store(x + a, f32x4.mul(v128.load(x + a), v128.load(scales + a)));
  return true;
}

/**
 * The lower triangle of Σ c y yᵀ onto the matrix in scratch, and Σ c y onto x. Rows √c y of some entries at a time are
 * packed behind that matrix, eight columns side by side, and multiplied in tiles.
 */
function addEntries(indices: usize, values: usize, first: u32, end: u32, Y: usize, rank: i32, x: usize): void {
  const row = (<usize>rank) << 2;
  const panels = scratch + row * <usize>rank;
  const sums = panels + ((<usize>(rank + 4)) << 2) * PACKED;
  for (let e = first; e < end; e += <u32>PACKED) {
    const count = min(<i32>(end - e), <i32>PACKED);
    for (let p = 0; p < count; p++) {
      const entry = (<usize>(e + p)) << 2;
      const y = Y + <usize>load<u32>(indices + entry) * row;
      packEntry(y, load<f32>(values + entry), rank, panels + ((<usize>p) << 5), x);
    }
    for (let a: usize = 0; a < row; a += 16) {
      const left = panels + (a & ~31) * PACKED + (a & 31);
      for (let b: usize = 0; b <= a; b += 32) {
        tile(left, 32, panels + b * PACKED, 32, count, sums);
        addTile(scratch + a * <usize>rank + b, row, sums, b + 16 < row);
      }
    }
  }
}

/** A row √c y, its columns 8p to 8p + 7 at `to` + p panels; zeros beside the last four. c y onto x. */
function packEntry(y: usize, c: f32, rank: i32, to: usize, x: usize): void {
  const row = (<usize>rank) << 2;
  const root = f32x4.splat(Mathf.sqrt(c));
  for (let b: usize = 0; b < row; b += 16) {
    const w = f32x4.mul(root, v128.load(y + b));
    v128.store(to + (b & ~31) * PACKED + (b & 31), w);
    v128.store(x + b, f32x4.add(v128.load(x + b), f32x4.mul(root, w)));
  }
  if (row & 16) v128.store(to + (row & ~31) * PACKED + 16, f32x4.splat(0));
}

/** Four rows of sums, the left half of each and, where it has a place, the right one. */
function addTile(to: usize, row: usize, sums: usize, isWhole: bool): void {
  for (let r: usize = 0; r < 4; r++, to += row, sums += 32) {
    v128.store(to, f32x4.add(v128.load(to), v128.load(sums)));
    if (isWhole) v128.store(to, f32x4.add(v128.load(to, 16), v128.load(sums, 16)), 16);
  }
}
