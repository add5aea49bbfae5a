import { TILE_COLUMNS, TILE_ROWS, tile, tileOfRows } from "./tile";
import { scratch } from "./worker-state";

/** Columns of A and of B that a task multiplies, and rows summed in 32 bits before they are added in 64. */
const BLOCK: i32 = 64;
/** Of 64 floats. */
const COLUMN_BYTES: usize = 256;
/** A tile's sums. */
const TILE_BYTES: usize = 128;

/**
 * C = AᵀB, (rows x m)ᵀ(rows x n) -> m x n in 64-bit floats: 32-bit sums over 64 rows at a time, added up in 64 bits,
 * which leaves about 1e-9 of the largest element. Task t is one block of C (64 x 64) over one part of the rows; each
 * part has a C of its own, one after another. `upper` leaves out the blocks below the diagonal.
 */
export function transposedProduct(
  task: i32,
  A: usize,
  aStride: i32,
  B: usize,
  bStride: i32,
  rows: i32,
  m: i32,
  n: i32,
  C: usize,
  rowsPerPart: i32,
  upper: i32,
): void {
  const across = (n + BLOCK - 1) / BLOCK;
  const blocks = ((m + BLOCK - 1) / BLOCK) * across;
  const part = task / blocks;
  const i0 = ((task % blocks) / across) * BLOCK;
  const j0 = ((task % blocks) % across) * BLOCK;
  if (upper && j0 < i0) return;
  const i1 = min(i0 + BLOCK, m);
  const j1 = min(j0 + BLOCK, n);
  const last = min((part + 1) * rowsPerPart, rows);
  const aStep = (<usize>aStride) << 2;
  const bStep = (<usize>bStride) << 2;
  const packedA = scratch + TILE_BYTES;
  const packedB = packedA + COLUMN_BYTES * BLOCK;
  const c = C + <usize>part * <usize>m * <usize>n * 8;
  for (let p = part * rowsPerPart; p < last; p += BLOCK) {
    const count = min(BLOCK, last - p);
    pack(A + <usize>p * aStep + ((<usize>i0) << 2), aStep, i1 - i0, count, TILE_ROWS, packedA);
    pack(B + <usize>p * bStep + ((<usize>j0) << 2), bStep, j1 - j0, count, TILE_COLUMNS, packedB);
    for (let j = j0; j < j1; j += TILE_COLUMNS) {
      const b = packedB + <usize>(j - j0) * COLUMN_BYTES;
      for (let i = i0; i < i1; i += TILE_ROWS) {
        tile(packedA + <usize>(i - i0) * COLUMN_BYTES, TILE_ROWS << 2, b, TILE_COLUMNS << 2, count, scratch);
        addTile(c, n, i, min(TILE_ROWS, i1 - i), j, min(TILE_COLUMNS, j1 - j));
      }
    }
  }
}

/** Rows of up to 64 columns as panels of `width` columns, each row after row: a tile reads them from end to end. */
function pack(from: usize, stride: usize, columns: i32, rows: i32, width: i32, to: usize): void {
  for (let c = 0; c < columns; c += 4) {
    let source = from + ((<usize>c) << 2);
    let target = to + <usize>(c & -width) * COLUMN_BYTES + ((<usize>(c & (width - 1))) << 2);
    for (let r = 0; r < rows; r++, source += stride, target += (<usize>width) << 2) {
      v128.store(target, v128.load(source));
    }
  }
}

function addTile(C: usize, n: i32, i: i32, height: i32, j: i32, width: i32): void {
  for (let r = 0; r < height; r++) {
    const from = scratch + <usize>r * 32;
    const to = C + (<usize>(i + r) * n + j) * 8;
    if (width === TILE_COLUMNS) {
      const left = v128.load(from);
      const right = v128.load(from, 16);
      v128.store(to, f64x2.add(v128.load(to), f64x2.promote_low_f32x4(left)));
      v128.store(to, f64x2.add(v128.load(to, 16), f64x2.promote_low_f32x4(high(left))), 16);
      v128.store(to, f64x2.add(v128.load(to, 32), f64x2.promote_low_f32x4(right)), 32);
      v128.store(to, f64x2.add(v128.load(to, 48), f64x2.promote_low_f32x4(high(right))), 48);
    } else {
      for (let q: usize = 0; q < <usize>width; q++) {
        store<f64>(to + q * 8, load<f64>(to + q * 8) + load<f32>(from + q * 4));
      }
    }
  }
}

/** The upper two floats moved down. */
function high(x: v128): v128 {
  return i64x2.splat(i64x2.extract_lane(x, 1));
}

/** Rows of A that a task of `product` multiplies. */
const STRIP: i32 = 64;

/**
 * C = A B, (m x k)(k x n) -> m x n in 32-bit floats, or C − A B where `subtract`. Task t makes 64 rows of C. Strides
 * are in floats.
 */
export function product(
  task: i32,
  A: usize,
  aStride: i32,
  B: usize,
  bStride: i32,
  C: usize,
  cStride: i32,
  m: i32,
  k: i32,
  n: i32,
  subtract: i32,
): void {
  const i1 = min((task + 1) * STRIP, m);
  const aRow = (<usize>aStride) << 2;
  const bStep = (<usize>bStride) << 2;
  for (let j = 0; j < n; j += TILE_COLUMNS) {
    for (let i = task * STRIP; i < i1; i += TILE_ROWS) {
      tileOfRows(A + <usize>i * aRow, aRow, B + ((<usize>j) << 2), bStep, k, scratch);
      const c = C + ((<usize>i * cStride + j) << 2);
      storeTile(c, (<usize>cStride) << 2, min(TILE_ROWS, i1 - i), min(TILE_COLUMNS, n - j), subtract);
    }
  }
}

function storeTile(C: usize, stride: usize, height: i32, width: i32, subtract: i32): void {
  for (let r: usize = 0; r < <usize>height; r++) {
    const from = scratch + r * 32;
    const to = C + r * stride;
    if (width === TILE_COLUMNS) {
      const left = v128.load(from);
      const right = v128.load(from, 16);
      v128.store(to, subtract ? f32x4.sub(v128.load(to), left) : left);
      v128.store(to, subtract ? f32x4.sub(v128.load(to, 16), right) : right, 16);
    } else {
      for (let q: usize = 0; q < <usize>width; q++) {
        const value = load<f32>(from + q * 4);
        store<f32>(to + q * 4, subtract ? load<f32>(to + q * 4) - value : value);
      }
    }
  }
}
