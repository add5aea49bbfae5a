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
        tile(left, 4, 32, panels + b * PACKED, 32, count, sums);
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

/** x <- A⁻¹ x for the lower triangle of A, n x n, which becomes its Cholesky factor. @returns whether it has one */
function solveInPlace(A: usize, n: i32, x: usize): bool {
  const row = (<usize>n) << 2;
  for (let i = 0; i < n; i += 4) {
    const isWhole = i + 4 <= n;
    if (isWhole) factorFourRows(A, row, (<usize>i) << 2);
    for (let a = i; a < min(i + 4, n); a++) {
      if (!factorRow(A, row, (<usize>a) << 2, isWhole ? (<usize>i) << 2 : 0)) return false;
    }
  }
  let La = A;
  for (let a: usize = 0; a < row; a += 4, La += row) {
    store<f32>(x + a, (load<f32>(x + a) - dot(La, x, a)) / load<f32>(La + a));
  }
  for (let a = row; a > 0; ) {
    a -= 4;
    La -= row;
    const value = load<f32>(x + a) / load<f32>(La + a);
    store<f32>(x + a, value);
    for (let b: usize = 0; b < a; b += 4) store<f32>(x + b, load<f32>(x + b) - load<f32>(La + b) * value);
  }
  return true;
}

/** L_ab = (A_ab − Σ_{p<b} L_ap L_bp) / L_bb of four rows from a on, for the columns b before a. Offsets are in bytes. */
function factorFourRows(A: usize, row: usize, a: usize): void {
  const L0 = A + (a >> 2) * row;
  const L1 = L0 + row;
  const L2 = L1 + row;
  const L3 = L2 + row;
  let Lb = A;
  for (let b: usize = 0; b < a; b += 4, Lb += row) {
    const rest = f32x4.sub(loadFour(L0 + b, L1 + b, L2 + b, L3 + b), fourDots(Lb, L0, L1, L2, L3, b));
    const found = f32x4.div(rest, v128.load32_splat(Lb + b));
    store<f32>(L0 + b, f32x4.extract_lane(found, 0));
    store<f32>(L1 + b, f32x4.extract_lane(found, 1));
    store<f32>(L2 + b, f32x4.extract_lane(found, 2));
    store<f32>(L3 + b, f32x4.extract_lane(found, 3));
  }
}

/** The same of row a alone from column `start` on, and L_aa. @returns whether that is the root of a number above 0 */
function factorRow(A: usize, row: usize, a: usize, start: usize): bool {
  const La = A + (a >> 2) * row;
  let Lb = A + (start >> 2) * row;
  for (let b = start; b < a; b += 4, Lb += row) {
    store<f32>(La + b, (load<f32>(La + b) - dot(La, Lb, b)) / load<f32>(Lb + b));
  }
  const rest = load<f32>(La + a) - dot(La, La, a);
  store<f32>(La + a, Mathf.sqrt(rest));
  return rest > 0;
}

/** x · y0, x · y1, x · y2, x · y3 of `bytes` / 4 floats. */
function fourDots(x: usize, y0: usize, y1: usize, y2: usize, y3: usize, bytes: usize): v128 {
  let s0 = f32x4.splat(0);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  const whole = bytes & ~15;
  for (let p: usize = 0; p < whole; p += 16) {
    const v = v128.load(x + p);
    s0 = f32x4.add(s0, f32x4.mul(v, v128.load(y0 + p)));
    s1 = f32x4.add(s1, f32x4.mul(v, v128.load(y1 + p)));
    s2 = f32x4.add(s2, f32x4.mul(v, v128.load(y2 + p)));
    s3 = f32x4.add(s3, f32x4.mul(v, v128.load(y3 + p)));
  }
  const t01 = f32x4.add(v128.shuffle<f32>(s0, s1, 0, 4, 1, 5), v128.shuffle<f32>(s0, s1, 2, 6, 3, 7));
  const t23 = f32x4.add(v128.shuffle<f32>(s2, s3, 0, 4, 1, 5), v128.shuffle<f32>(s2, s3, 2, 6, 3, 7));
  let sums = f32x4.add(v128.shuffle<f32>(t01, t23, 0, 1, 4, 5), v128.shuffle<f32>(t01, t23, 2, 3, 6, 7));
  for (let p = whole; p < bytes; p += 4) {
    sums = f32x4.add(sums, f32x4.mul(v128.load32_splat(x + p), loadFour(y0 + p, y1 + p, y2 + p, y3 + p)));
  }
  return sums;
}

function loadFour(a: usize, b: usize, c: usize, d: usize): v128 {
  return v128.load_lane<f32>(d, v128.load_lane<f32>(c, v128.load_lane<f32>(b, v128.load_zero<f32>(a), 1), 2), 3);
}

/** x · y of `bytes` / 4 floats. */
function dot(x: usize, y: usize, bytes: usize): f32 {
  let sums = f32x4.splat(0);
  const whole = bytes & ~15;
  for (let p: usize = 0; p < whole; p += 16) sums = f32x4.add(sums, f32x4.mul(v128.load(x + p), v128.load(y + p)));
  let sum =
    f32x4.extract_lane(sums, 0) +
    f32x4.extract_lane(sums, 1) +
    (f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3));
  for (let p = whole; p < bytes; p += 4) sum += load<f32>(x + p) * load<f32>(y + p);
  return sum;
}
