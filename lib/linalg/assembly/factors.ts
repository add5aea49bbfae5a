import { scratch } from "./worker-state";

/**
 * Row u of X is the solution of (G + Σ c_ui y_i y_iᵀ + λ_u I) x = Σ c_ui y_i over the entries i of row u of a sparse C, with
 * λ_u = regularization · (entries + base); zeros where C has none. Cholesky in 32-bit floats.
 * Task t solves `rowsPerTask` rows. `rank` is a multiple of 4, at most 240.
 * @param Y factors of C's columns, rank floats each @param G rank x rank
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
  G: usize,
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
    memory.copy(scratch, G, row * <usize>rank);
    addEntries(indices, values, first, end, Y, rank, x);
    const lambda = regularization * (<f32>(end - first) + base);
    for (let a = 0; a < rank; a++) {
      const at = scratch + <usize>a * row + ((<usize>a) << 2);
      store<f32>(at, load<f32>(at) + lambda);
    }
    if (!solveInPlace(rank, x)) store<i32>(failed, u + 1);
  }
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

/** x <- A⁻¹ x for the lower triangle of A in scratch, which becomes its Cholesky factor. @returns whether it has one */
function solveInPlace(rank: i32, x: usize): bool {
  const row = (<usize>rank) << 2;
  const end = scratch + row * <usize>rank;
  let a: usize = 0;
  for (let La = scratch; La < end; La += row, a += 4) {
    let b: usize = 0;
    for (let Lb = scratch; Lb < La; Lb += row, b += 4) {
      store<f32>(La + b, (load<f32>(La + b) - dot(La, Lb, b)) / load<f32>(Lb + b));
    }
    const rest = load<f32>(La + a) - dot(La, La, a);
    if (!(rest > 0)) return false;
    const pivot = Mathf.sqrt(rest);
    store<f32>(La + a, pivot);
    store<f32>(x + a, (load<f32>(x + a) - dot(La, x, a)) / pivot);
  }
  a = row;
  for (let La = end - row; La >= scratch; La -= row) {
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
