import { scratch } from "./worker-state";

/** A pivot this small beside its column's squared length says that the column adds no direction of its own. */
const DEPENDENT: f64 = 1e-12;

/**
 * G = RᵀR in place: R in the upper triangle of G (n x n, 64-bit). A column that depends on those before it, or whose
 * pivot is not above `floor`, gets a row of zeros. One task.
 */
export function choleskyUpper(_task: i32, G: usize, n: i32, floor: f64): void {
  const stride = (<usize>n) << 3;
  const lengths = scratch;
  for (let j = 0; j < n; j++)
    store<f64>(lengths + ((<usize>j) << 3), load<f64>(G + <usize>j * stride + ((<usize>j) << 3)));
  for (let p = 0; p < n; p++) {
    const row = G + <usize>p * stride;
    const pivot = load<f64>(row + ((<usize>p) << 3));
    const keep = pivot > max(DEPENDENT * load<f64>(lengths + ((<usize>p) << 3)), floor);
    const scale = keep ? 1 / sqrt(pivot) : 0;
    for (let j = p; j < n; j++) store<f64>(row + ((<usize>j) << 3), load<f64>(row + ((<usize>j) << 3)) * scale);
    if (!keep) continue;
    for (let i = p + 1; i < n; i++) {
      subtractRow(G + <usize>i * stride, row, load<f64>(row + ((<usize>i) << 3)), i, n);
    }
  }
}

/**
 * X <- X R⁻¹ for an upper triangular R (n x n, 64-bit) and rows of X in 32 bits (stride in floats), four rows at once,
 * each from the left: x_j <- (x_j − Σ_{p<j} x_p R_pj) / R_jj, 0 where R_jj is. Task t solves `rowsPerTask` rows; n is
 * at most the scratch bytes / 16.
 */
export function solveUpperFromRight(
  task: i32,
  X: usize,
  stride: i32,
  rows: i32,
  rowsPerTask: i32,
  R: usize,
  n: i32,
): void {
  const last = min((task + 1) * rowsPerTask, rows) - 1;
  const bytes = (<usize>stride) << 2;
  for (let i = task * rowsPerTask; i <= last; i += 4) {
    // Beyond the last row it is taken again.
    const x0 = X + <usize>i * bytes;
    const x1 = X + <usize>min(i + 1, last) * bytes;
    const x2 = X + <usize>min(i + 2, last) * bytes;
    const x3 = X + <usize>min(i + 3, last) * bytes;
    for (let j: usize = 0; j < (<usize>n) << 2; j += 4) {
      const x = v128.load_lane<f32>(x2 + j, v128.load_lane<f32>(x1 + j, v128.load_zero<f32>(x0 + j), 1), 2);
      v128.store(scratch + (j << 2), v128.load_lane<f32>(x3 + j, x, 3));
    }
    for (let j = 0; j < n; j++) solveColumn(R + ((<usize>j * n) << 3), j, n);
    for (let j: usize = 0; j < (<usize>n) << 2; j += 4) {
      const x = v128.load(scratch + (j << 2));
      store<f32>(x3 + j, f32x4.extract_lane(x, 3));
      store<f32>(x2 + j, f32x4.extract_lane(x, 2));
      store<f32>(x1 + j, f32x4.extract_lane(x, 1));
      store<f32>(x0 + j, f32x4.extract_lane(x, 0));
    }
  }
}

/** Column j of four rows, and what it takes from the columns after it. @param row row j of R */
function solveColumn(row: usize, j: i32, n: i32): void {
  const at = scratch + ((<usize>j) << 4);
  const pivot = load<f64>(row + ((<usize>j) << 3));
  const value = f32x4.mul(v128.load(at), f32x4.splat(pivot === 0 ? 0 : <f32>(1 / pivot)));
  v128.store(at, value);
  for (let q = j + 1; q < n; q++) {
    const to = scratch + ((<usize>q) << 4);
    const r = f32x4.splat(<f32>load<f64>(row + ((<usize>q) << 3)));
    v128.store(to, f32x4.sub(v128.load(to), f32x4.mul(value, r)));
  }
}

/** to_q −= factor · from_q for q from `start`. */
function subtractRow(to: usize, from: usize, factor: f64, start: i32, n: i32): void {
  const factors = f64x2.splat(factor);
  let q = start;
  for (; q + 2 <= n; q += 2) {
    const at = (<usize>q) << 3;
    v128.store(to + at, f64x2.sub(v128.load(to + at), f64x2.mul(factors, v128.load(from + at))));
  }
  if (q < n) {
    const at = (<usize>q) << 3;
    store<f64>(to + at, load<f64>(to + at) - factor * load<f64>(from + at));
  }
}
