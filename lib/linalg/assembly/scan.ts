import { itemOf, keyOf, scoreOf, selectGreatest, sortKeys } from "./best";

/** The list of the scan that runs: how many keys it has, and the k-th best score once k are known. */
let count: i32 = 0;
let threshold: f32 = 0;

/**
 * The k rows of X (rows x stride floats, stride a multiple of four) with the greatest products with `query`, the best
 * first; of equal ones the lower row. Rows whose byte in `skip` is not 0 are passed over.
 * @param keys room for `capacity` keys, capacity > k
 * @returns how many were found; items and scores hold them
 */
export function scan(
  X: usize,
  rows: i32,
  stride: i32,
  query: usize,
  skip: usize,
  k: i32,
  keys: usize,
  capacity: i32,
  items: usize,
  scores: usize,
): i32 {
  const bytes = (<usize>stride) << 2;
  count = 0;
  threshold = -Infinity;
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    const sums = fourProducts(query, X + <usize>row * bytes, bytes);
    let lanes = i32x4.bitmask(f32x4.ge(sums, f32x4.splat(threshold)));
    while (lanes) {
      const lane = ctz(lanes);
      lanes &= lanes - 1;
      if (load<u8>(skip + <usize>(row + lane))) continue;
      add(keys, capacity, k, keyOf(laneOf(sums, lane), row + lane));
    }
  }
  for (; row < rows; row++) {
    if (load<u8>(skip + <usize>row)) continue;
    add(keys, capacity, k, keyOf(dotOf(query, X + <usize>row * bytes, bytes), row));
  }
  if (count > k) selectGreatest(keys, count, k);
  count = min(count, k);
  sortKeys(keys, count);
  for (let p = 0; p < count; p++) {
    const key = load<u64>(keys + ((<usize>p) << 3));
    store<u32>(items + ((<usize>p) << 2), itemOf(key));
    store<f32>(scores + ((<usize>p) << 2), scoreOf(key));
  }
  return count;
}

/** Products of all rows of X with `query`, the same as `scan` has them. @param products room for `rows` floats */
export function rowProducts(X: usize, rows: i32, stride: i32, query: usize, products: usize): void {
  const bytes = (<usize>stride) << 2;
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    v128.store(products + ((<usize>row) << 2), fourProducts(query, X + <usize>row * bytes, bytes));
  }
  for (; row < rows; row++) {
    store<f32>(products + ((<usize>row) << 2), dotOf(query, X + <usize>row * bytes, bytes));
  }
}

/** Products with `query` of the `count` rows of X that `picked` names, the same as `rowProducts` has them. */
export function pickedProducts(X: usize, picked: usize, count: i32, stride: i32, query: usize, products: usize): void {
  const bytes = (<usize>stride) << 2;
  for (let place = 0; place < count; place++) {
    const slot = (<usize>place) << 2;
    store<f32>(products + slot, dotOf(query, X + <usize>load<u32>(picked + slot) * bytes, bytes));
  }
}

/**
 * Products with a query of the `count` rows of X that `picked` names. A row is its step times whole numbers of 16 bits, the
 * query `step` times (`base` times the numbers in `high` plus those in `low`): rows are stride long, a multiple of sixteen. No
 * sum of a row's products with either may leave 32 bits.
 */
export function narrowProducts(
  X: usize,
  steps: usize,
  picked: usize,
  count: i32,
  stride: i32,
  high: usize,
  low: usize,
  base: f64,
  step: f64,
  products: usize,
): void {
  const bytes = (<usize>stride) << 1;
  for (let place = 0; place < count; place++) {
    const slot = (<usize>place) << 2;
    const row = <usize>load<u32>(picked + slot);
    const x = X + row * bytes;
    let evenHigh = i32x4.splat(0);
    let oddHigh = evenHigh;
    let evenLow = evenHigh;
    let oddLow = evenHigh;
    for (let p: usize = 0; p < bytes; p += 32) {
      const left = v128.load(x + p);
      const right = v128.load(x + p, 16);
      evenHigh = i32x4.add(evenHigh, i32x4.dot_i16x8_s(left, v128.load(high + p)));
      evenLow = i32x4.add(evenLow, i32x4.dot_i16x8_s(left, v128.load(low + p)));
      oddHigh = i32x4.add(oddHigh, i32x4.dot_i16x8_s(right, v128.load(high + p, 16)));
      oddLow = i32x4.add(oddLow, i32x4.dot_i16x8_s(right, v128.load(low + p, 16)));
    }
    const sum = base * wholeSumOf(i32x4.add(evenHigh, oddHigh)) + wholeSumOf(i32x4.add(evenLow, oddLow));
    store<f32>(products + slot, <f32>(<f64>load<f32>(steps + (row << 2)) * step * sum));
  }
}

/** The products of four rows, read one after another: in turns of all four the processor did not see what comes next. */
function fourProducts(query: usize, x: usize, bytes: usize): v128 {
  const s0 = rowSums(query, x, bytes);
  const s1 = rowSums(query, x + bytes, bytes);
  const s2 = rowSums(query, x + 2 * bytes, bytes);
  const s3 = rowSums(query, x + 3 * bytes, bytes);
  return sumLanes(s0, s1, s2, s3);
}

/** Four sums of a row's products, of every fourth element. */
function rowSums(query: usize, x: usize, bytes: usize): v128 {
  const twos = bytes & ~31;
  let even = f32x4.splat(0);
  let odd = even;
  for (let p: usize = 0; p < twos; p += 32) {
    even = f32x4.add(even, f32x4.mul(v128.load(query + p), v128.load(x + p)));
    odd = f32x4.add(odd, f32x4.mul(v128.load(query + p, 16), v128.load(x + p, 16)));
  }
  if (twos < bytes) even = f32x4.add(even, f32x4.mul(v128.load(query + twos), v128.load(x + twos)));
  return f32x4.add(even, odd);
}

/** Four sums of four lanes as the four lanes of one vector. */
function sumLanes(s0: v128, s1: v128, s2: v128, s3: v128): v128 {
  const low = f32x4.add(v128.shuffle<i32>(s0, s1, 0, 4, 1, 5), v128.shuffle<i32>(s0, s1, 2, 6, 3, 7));
  const high = f32x4.add(v128.shuffle<i32>(s2, s3, 0, 4, 1, 5), v128.shuffle<i32>(s2, s3, 2, 6, 3, 7));
  return f32x4.add(v128.shuffle<i32>(low, high, 0, 1, 4, 5), v128.shuffle<i32>(low, high, 2, 3, 6, 7));
}

/** Adds a key; a full list drops all but its k greatest. */
function add(keys: usize, capacity: i32, k: i32, key: u64): void {
  store<u64>(keys + ((<usize>count) << 3), key);
  if (++count < capacity) return;
  selectGreatest(keys, capacity, k);
  count = k;
  threshold = scoreOf(load<u64>(keys + ((<usize>(k - 1)) << 3)));
}

function laneOf(x: v128, lane: i32): f32 {
  if (lane === 0) return f32x4.extract_lane(x, 0);
  if (lane === 1) return f32x4.extract_lane(x, 1);
  if (lane === 2) return f32x4.extract_lane(x, 2);
  return f32x4.extract_lane(x, 3);
}

/** The same sums in the same order as above, for the rows that are left. */
function dotOf(query: usize, x: usize, bytes: usize): f32 {
  return sumOf(rowSums(query, x, bytes));
}

function sumOf(s: v128): f32 {
  return f32x4.extract_lane(s, 0) + f32x4.extract_lane(s, 2) + (f32x4.extract_lane(s, 1) + f32x4.extract_lane(s, 3));
}

function wholeSumOf(s: v128): f64 {
  const low = <i64>i32x4.extract_lane(s, 0) + <i64>i32x4.extract_lane(s, 1);
  return <f64>(low + <i64>i32x4.extract_lane(s, 2) + <i64>i32x4.extract_lane(s, 3));
}
