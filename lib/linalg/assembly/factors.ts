import { scratch } from "./worker-state";

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
    for (let f = 0; f <= e; f++) store<f32>(k + ((<usize>f) << 2), dot(w, scratch + <usize>f * row, row));
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

/** The lower triangle of Σ c y yᵀ onto the matrix in scratch, two entries at a time, and Σ c y onto x. */
function addEntries(indices: usize, values: usize, first: u32, end: u32, Y: usize, rank: i32, x: usize): void {
  const row = (<usize>rank) << 2;
  for (let e = first; e < end; e += 2) {
    const f = min(e + 1, end - 1);
    const c = load<f32>(values + ((<usize>e) << 2));
    const d: f32 = e + 1 < end ? load<f32>(values + ((<usize>f) << 2)) : 0;
    const y = Y + <usize>load<u32>(indices + ((<usize>e) << 2)) * row;
    const z = Y + <usize>load<u32>(indices + ((<usize>f) << 2)) * row;
    for (let a: usize = 0; a < row; a += 4) {
      const cy = c * load<f32>(y + a);
      const dz = d * load<f32>(z + a);
      store<f32>(x + a, load<f32>(x + a) + cy + dz);
      const left = f32x4.splat(cy);
      const right = f32x4.splat(dz);
      const to = scratch + <usize>rank * a;
      for (let b: usize = 0; b <= a; b += 16) {
        const sum = f32x4.add(f32x4.mul(left, v128.load(y + b)), f32x4.mul(right, v128.load(z + b)));
        v128.store(to + b, f32x4.add(v128.load(to + b), sum));
      }
    }
  }
}

/** x <- A⁻¹ x for the lower triangle of A, n x n, which becomes its Cholesky factor. @returns whether it has one */
function solveInPlace(A: usize, n: i32, x: usize): bool {
  const row = (<usize>n) << 2;
  const end = A + row * <usize>n;
  let a: usize = 0;
  for (let La = A; La < end; La += row, a += 4) {
    let b: usize = 0;
    for (let Lb = A; Lb < La; Lb += row, b += 4) {
      store<f32>(La + b, (load<f32>(La + b) - dot(La, Lb, b)) / load<f32>(Lb + b));
    }
    const rest = load<f32>(La + a) - dot(La, La, a);
    if (!(rest > 0)) return false;
    const pivot = Mathf.sqrt(rest);
    store<f32>(La + a, pivot);
    store<f32>(x + a, (load<f32>(x + a) - dot(La, x, a)) / pivot);
  }
  a = row;
  for (let La = end - row; La >= A; La -= row) {
    a -= 4;
    const value = load<f32>(x + a) / load<f32>(La + a);
    store<f32>(x + a, value);
    for (let b: usize = 0; b < a; b += 4) store<f32>(x + b, load<f32>(x + b) - load<f32>(La + b) * value);
  }
  return true;
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
