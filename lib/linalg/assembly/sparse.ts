/** Value e of a sparse matrix, in whole numbers of 8 bits or in floats; `at` is 4 e. */
function valueAt(values: usize, at: usize, valueBytes: i32): v128 {
  return valueBytes === 1 ? f32x4.splat(<f32>load<u8>(values + (at >> 2))) : v128.load32_splat(values + at);
}

/** Columns of a slab: 64 bytes of 32-bit floats, one cache line for each row of X. */
const SLAB_BYTES: usize = 64;

/**
 * Y = AᵀA X for a sparse A (rows x columns, indptr, indices, values) and a slab X of 16 columns: row after row,
 * s = Σ_e a_e x_e, then y_e += a_e s for each entry e. Task t takes `rowsPerPart` rows and has a Y of its own, one
 * after another.
 */
export function normalProduct(
  task: i32,
  indptr: usize,
  indices: usize,
  values: usize,
  valueBytes: i32,
  rows: i32,
  rowsPerPart: i32,
  columns: i32,
  X: usize,
  Y: usize,
): void {
  const y = Y + <usize>task * <usize>columns * SLAB_BYTES;
  memory.fill(y, 0, <usize>columns * SLAB_BYTES);
  const last = min((task + 1) * rowsPerPart, rows);
  for (let row = task * rowsPerPart; row < last; row++) {
    const start = (<usize>load<u32>(indptr + ((<usize>row) << 2))) << 2;
    const end = (<usize>load<u32>(indptr + ((<usize>row) << 2), 4)) << 2;
    let s0 = f32x4.splat(0);
    let s1 = s0;
    let s2 = s0;
    let s3 = s0;
    for (let e = start; e < end; e += 4) {
      const x = X + ((<usize>load<u32>(indices + e)) << 6);
      const a = valueAt(values, e, valueBytes);
      s0 = f32x4.add(s0, f32x4.mul(a, v128.load(x)));
      s1 = f32x4.add(s1, f32x4.mul(a, v128.load(x, 16)));
      s2 = f32x4.add(s2, f32x4.mul(a, v128.load(x, 32)));
      s3 = f32x4.add(s3, f32x4.mul(a, v128.load(x, 48)));
    }
    for (let e = start; e < end; e += 4) {
      const to = y + ((<usize>load<u32>(indices + e)) << 6);
      const a = valueAt(values, e, valueBytes);
      v128.store(to, f32x4.add(v128.load(to), f32x4.mul(a, s0)));
      v128.store(to, f32x4.add(v128.load(to, 16), f32x4.mul(a, s1)), 16);
      v128.store(to, f32x4.add(v128.load(to, 32), f32x4.mul(a, s2)), 32);
      v128.store(to, f32x4.add(v128.load(to, 48), f32x4.mul(a, s3)), 48);
    }
  }
}

/** Y += X for `count` bytes, a multiple of 64, of each of `parts` X in turn: sums parts in a fixed order. */
export function sumParts(task: i32, X: usize, parts: i32, partBytes: usize, Y: usize, taskBytes: usize): void {
  const start = <usize>task * taskBytes;
  const end = min(start + taskBytes, partBytes);
  for (let at = start; at < end; at += 16) {
    let sum = v128.load(X + at);
    for (let part: usize = 1; part < <usize>parts; part++) {
      sum = f32x4.add(sum, v128.load(X + part * partBytes + at));
    }
    v128.store(Y + at, sum);
  }
}

/**
 * Y = A X for a sparse A and a slab X of 16 columns; the first `width` of them go to Y, whose rows are `yStride`
 * floats apart. Task t makes `rowsPerTask` rows.
 */
export function sparseProduct(
  task: i32,
  indptr: usize,
  indices: usize,
  values: usize,
  valueBytes: i32,
  rows: i32,
  rowsPerTask: i32,
  X: usize,
  Y: usize,
  yStride: i32,
  width: i32,
): void {
  const last = min((task + 1) * rowsPerTask, rows);
  for (let row = task * rowsPerTask; row < last; row++) {
    const start = (<usize>load<u32>(indptr + ((<usize>row) << 2))) << 2;
    const end = (<usize>load<u32>(indptr + ((<usize>row) << 2), 4)) << 2;
    let s0 = f32x4.splat(0);
    let s1 = s0;
    let s2 = s0;
    let s3 = s0;
    for (let e = start; e < end; e += 4) {
      const x = X + ((<usize>load<u32>(indices + e)) << 6);
      const a = valueAt(values, e, valueBytes);
      s0 = f32x4.add(s0, f32x4.mul(a, v128.load(x)));
      s1 = f32x4.add(s1, f32x4.mul(a, v128.load(x, 16)));
      s2 = f32x4.add(s2, f32x4.mul(a, v128.load(x, 32)));
      s3 = f32x4.add(s3, f32x4.mul(a, v128.load(x, 48)));
    }
    const y = Y + ((<usize>row * yStride) << 2);
    storeFour(y, s0, width);
    storeFour(y + 16, s1, width - 4);
    storeFour(y + 32, s2, width - 8);
    storeFour(y + 48, s3, width - 12);
  }
}

function storeFour(to: usize, x: v128, width: i32): void {
  if (width >= 4) {
    v128.store(to, x);
    return;
  }
  if (width > 0) store<f32>(to, f32x4.extract_lane(x, 0));
  if (width > 1) store<f32>(to, f32x4.extract_lane(x, 1), 4);
  if (width > 2) store<f32>(to, f32x4.extract_lane(x, 2), 8);
}

/**
 * Rows of G = XᵀX for a sparse X, by its rows and (the same entries) by its columns: row i is Σ_u x_ui x_u over the rows u
 * that have column i, added in their order. Task t makes `rowsPerTask` of the `columns` rows, `gStride` floats apart.
 */
export function sparseGram(
  task: i32,
  columnStarts: usize,
  rowsOfColumns: usize,
  valuesOfColumns: usize,
  indptr: usize,
  indices: usize,
  values: usize,
  valueBytes: i32,
  columns: i32,
  rowsPerTask: i32,
  G: usize,
  gStride: i32,
): void {
  const last = min((task + 1) * rowsPerTask, columns);
  for (let i = task * rowsPerTask; i < last; i++) {
    const g = G + ((<usize>(i * gStride)) << 2);
    memory.fill(g, 0, (<usize>columns) << 2);
    const end = (<usize>load<u32>(columnStarts + ((<usize>i) << 2), 4)) << 2;
    for (let e = (<usize>load<u32>(columnStarts + ((<usize>i) << 2))) << 2; e < end; e += 4) {
      const u = (<usize>load<u32>(rowsOfColumns + e)) << 2;
      const x = f32x4.extract_lane(valueAt(valuesOfColumns, e, valueBytes), 0);
      const stop = (<usize>load<u32>(indptr + u, 4)) << 2;
      for (let f = (<usize>load<u32>(indptr + u)) << 2; f < stop; f += 4) {
        const to = g + ((<usize>load<u32>(indices + f)) << 2);
        store<f32>(to, load<f32>(to) + x * f32x4.extract_lane(valueAt(values, f, valueBytes), 0));
      }
    }
  }
}
