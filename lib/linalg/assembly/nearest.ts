import { itemOf, keyOf, lowerKey, raiseKey, scoreOf, sortKeys } from "./best";

/** Rows of a panel, whose elements stand in pairs: 8 rows x 2 columns of 16 bits, 32 bytes. */
const PANEL: i32 = 8;
/** Rows of a block; a task multiplies two blocks. */
const BLOCK: i32 = 256;

/** Stands for the count of a list that a thread is at. */
const TAKEN: i32 = -1;

/** Columns are multiplied in as many stretches; after each, tiles that cannot matter any more are left. */
const STRETCHES: i32 = 4;

/**
 * Rows of X (rows x stride floats) as whole numbers of 16 bits, scale · x rounded, in panels of eight rows. For each
 * stretch, residuals holds the length of every row beyond it, in those units. Task t makes 8 panels.
 */
export function quantize(task: i32, at: usize, X: usize, scale: f32): void {
  const s = changetype<Search>(at);
  const last = min((task + 1) * PANEL * 8, s.rows);
  for (let i = task * PANEL * 8; i < last; i++) {
    const x = X + ((<usize>i * s.stride) << 2);
    const q = panelOf(s, i);
    let squares: f32 = 0;
    let stretch = STRETCHES - 1;
    for (let p = s.pairs - 1; p >= 0; p--) {
      while (stretch >= 0 && p + 1 === endOf(s, stretch)) storeResidual(s, stretch--, i, squares);
      const a = nearest(scale * load<f32>(x + ((<usize>p) << 3)));
      const b = nearest(scale * load<f32>(x + ((<usize>p) << 3), 4));
      store<i16>(q + ((<usize>p) << 5), <i16>a);
      store<i16>(q + ((<usize>p) << 5), <i16>b, 2);
      squares += a * a + b * b;
    }
    while (stretch >= 0) storeResidual(s, stretch--, i, squares);
  }
}

/** Rounded up, for it is a bound. */
function storeResidual(s: Search, stretch: i32, row: i32, squares: f32): void {
  store<f32>(residualsOf(s, stretch, row), sqrt(squares) * 1.00001);
}

/** What the threads share: one record of 32-bit fields, in this order. */
class Search {
  rows: i32;
  /** Rows with room for a whole panel at the end. */
  paddedRows: i32;
  /** For each task the two blocks of rows that it multiplies, the first not after the second. */
  blockPairs: u32;
  /** Pairs of columns, and where the first three stretches of them end. */
  pairs: i32;
  firstEnd: i32;
  secondEnd: i32;
  thirdEnd: i32;
  packed: u32;
  X: u32;
  stride: i32;
  residuals: u32;
  /** Item of each row. */
  items: u32;
  /** Each row's k-th best score so far, −Infinity before there are k; and the 16-bit product that may reach it. */
  thresholds: u32;
  limits: u32;
  /** 16-bit products are within `margin` of scale² times the score. */
  squaredScale: f32;
  margin: f32;
  k: i32;
  /** rows x k keys, and how many each row has: TAKEN while a thread is at them. */
  keys: u32;
  counts: u32;
}

/**
 * Offers each pair of rows of two blocks to both rows' lists. 16-bit products of all pairs pick those whose score may
 * reach either list, and the score is computed for these alone, so the lists are exact.
 */
export function nearestBlocks(task: i32, at: usize): void {
  const s = changetype<Search>(at);
  const pair = <usize>s.blockPairs + ((<usize>task) << 3);
  const I = load<i32>(pair);
  const J = load<i32>(pair, 4);
  const i1 = min((I + 1) * BLOCK, s.rows);
  const j1 = min((J + 1) * BLOCK, s.rows);
  for (let i = I * BLOCK; i < i1; i += 4) multiplyStrip(s, i, max(J * BLOCK, i & ~(PANEL - 1)), j1);
}

function endOf(s: Search, stretch: i32): i32 {
  return stretch === 0 ? s.firstEnd : stretch === 1 ? s.secondEnd : stretch === 2 ? s.thirdEnd : s.pairs;
}

function panelOf(s: Search, row: i32): usize {
  return <usize>s.packed + <usize>(row / PANEL) * ((<usize>s.pairs) << 5) + ((<usize>(row % PANEL)) << 2);
}

function residualsOf(s: Search, stretch: i32, row: i32): usize {
  return <usize>s.residuals + ((<usize>(stretch * s.paddedRows + row)) << 2);
}

/** Rows i to i + 3 by rows j0 to j1 − 1, eight at a time: four accumulators of four sums for each half of the eight. */
function multiplyStrip(s: Search, i: i32, j0: i32, j1: i32): void {
  const packed = panelOf(s, i);
  const panelBytes = (<usize>s.pairs) << 5;
  const stretchBytes = (<usize>s.paddedRows) << 2;
  const rows = <usize>s.residuals + ((<usize>i) << 2);
  const limits = <usize>s.limits + ((<usize>i) << 2);
  let panel = panelOf(s, j0);
  for (let j = j0; j < j1; j += PANEL, panel += panelBytes) {
    let a = packed;
    let b = panel;
    let residuals = rows;
    let others = <usize>s.residuals + ((<usize>j) << 2);
    const lanes = <usize>s.limits + ((<usize>j) << 2);
    let c00 = i32x4.splat(0);
    let c01 = c00;
    let c10 = c00;
    let c11 = c00;
    let c20 = c00;
    let c21 = c00;
    let c30 = c00;
    let c31 = c00;
    let isAlive = true;
    for (let stretch = 0; stretch < STRETCHES; stretch++) {
      const end = packed + ((<usize>endOf(s, stretch)) << 5);
      while (a < end) {
        const left = v128.load(b);
        const right = v128.load(b, 16);
        let x = v128.load32_splat(a);
        c00 = i32x4.add(c00, i32x4.dot_i16x8_s(x, left));
        c01 = i32x4.add(c01, i32x4.dot_i16x8_s(x, right));
        x = v128.load32_splat(a, 4);
        c10 = i32x4.add(c10, i32x4.dot_i16x8_s(x, left));
        c11 = i32x4.add(c11, i32x4.dot_i16x8_s(x, right));
        x = v128.load32_splat(a, 8);
        c20 = i32x4.add(c20, i32x4.dot_i16x8_s(x, left));
        c21 = i32x4.add(c21, i32x4.dot_i16x8_s(x, right));
        x = v128.load32_splat(a, 12);
        c30 = i32x4.add(c30, i32x4.dot_i16x8_s(x, left));
        c31 = i32x4.add(c31, i32x4.dot_i16x8_s(x, right));
        a += 32;
        b += 32;
      }
      let any = reachable(c00, residuals, others, limits, lanes);
      any = v128.or(any, reachable(c01, residuals, others + 16, limits, lanes + 16));
      any = v128.or(any, reachable(c10, residuals + 4, others, limits + 4, lanes));
      any = v128.or(any, reachable(c11, residuals + 4, others + 16, limits + 4, lanes + 16));
      any = v128.or(any, reachable(c20, residuals + 8, others, limits + 8, lanes));
      any = v128.or(any, reachable(c21, residuals + 8, others + 16, limits + 8, lanes + 16));
      any = v128.or(any, reachable(c30, residuals + 12, others, limits + 12, lanes));
      any = v128.or(any, reachable(c31, residuals + 12, others + 16, limits + 12, lanes + 16));
      isAlive = v128.any_true(any);
      if (!isAlive) break;
      residuals += stretchBytes;
      others += stretchBytes;
    }
    if (!isAlive) continue;
    offerLanes(s, i, j, c00);
    offerLanes(s, i, j + 4, c01);
    offerLanes(s, i + 1, j, c10);
    offerLanes(s, i + 1, j + 4, c11);
    offerLanes(s, i + 2, j, c20);
    offerLanes(s, i + 2, j + 4, c21);
    offerLanes(s, i + 3, j, c30);
    offerLanes(s, i + 3, j + 4, c31);
  }
}

/**
 * Lanes whose product may still reach a list: sums + |rest of row i| |rest of row j| >= min(limit_i, limit_j), by the
 * Cauchy-Schwarz inequality for what the rest of the columns can add.
 */
function reachable(sums: v128, row: usize, columns: usize, limit: usize, limits: usize): v128 {
  const rest = f32x4.mul(v128.load32_splat(row), v128.load(columns));
  const bound = f32x4.add(f32x4.convert_i32x4_s(sums), rest);
  return f32x4.ge(bound, f32x4.pmin(v128.load32_splat(limit), v128.load(limits)));
}

/** Row i against rows j to j + 3. */
function offerLanes(s: Search, i: i32, j: i32, sums: v128): void {
  const limit = v128.load32_splat(<usize>s.limits + ((<usize>i) << 2));
  const limits = v128.load(<usize>s.limits + ((<usize>j) << 2));
  let lanes = i32x4.bitmask(f32x4.ge(f32x4.convert_i32x4_s(sums), f32x4.pmin(limit, limits)));
  while (lanes) {
    const other = j + ctz(lanes);
    lanes &= lanes - 1;
    if (i < other && other < s.rows) offerPair(s, i, other);
  }
}

function offerPair(s: Search, i: i32, j: i32): void {
  const score = dot(<usize>s.X + ((<usize>i * s.stride) << 2), <usize>s.X + ((<usize>j * s.stride) << 2), s.stride);
  offer(s, i, j, score);
  offer(s, j, i, score);
}

/** x · y in 32-bit floats, four sums of every fourth element, their sum at the end: the same for y · x. */
export function dot(x: usize, y: usize, stride: i32): f32 {
  const bytes = (<usize>stride) << 2;
  let sums = f32x4.splat(0);
  for (let p: usize = 0; p < bytes; p += 16) sums = f32x4.add(sums, f32x4.mul(v128.load(x + p), v128.load(y + p)));
  return (
    f32x4.extract_lane(sums, 0) +
    f32x4.extract_lane(sums, 1) +
    (f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3))
  );
}

/** Puts a score into a row's list of the k best, where it belongs there: a heap with the least on top once it is full. */
function offer(s: Search, row: i32, other: i32, score: f32): void {
  const threshold = <usize>s.thresholds + ((<usize>row) << 2);
  if (score < load<f32>(threshold)) return;
  const key = keyOf(score, load<u32>(<usize>s.items + ((<usize>other) << 2)));
  const keys = keysOf(s, row);
  const at = <usize>s.counts + ((<usize>row) << 2);
  let count = takeList(at);
  if (count < s.k) raiseKey(keys, count++, key);
  else if (key > load<u64>(keys)) lowerKey(keys, count, key);
  if (count === s.k) {
    const least = scoreOf(load<u64>(keys));
    store<f32>(threshold, least);
    store<f32>(<usize>s.limits + ((<usize>row) << 2), least * s.squaredScale - s.margin);
  }
  atomic.store<i32>(at, count);
}

/** Waits until no other thread has a row's list, and takes it. @returns how many keys are in it, to be put back */
function takeList(count: usize): i32 {
  let taken = atomic.xchg<i32>(count, TAKEN);
  while (taken === TAKEN) taken = atomic.xchg<i32>(count, TAKEN);
  return taken;
}

function keysOf(s: Search, row: i32): usize {
  return <usize>s.keys + ((<usize>row * s.k) << 3);
}

/** Each item's k best, best first. Task t writes 256 rows. */
export function writeNearest(task: i32, at: usize, neighborItems: usize, similarities: usize): void {
  const s = changetype<Search>(at);
  const last = min((task + 1) * BLOCK, s.rows);
  for (let row = task * BLOCK; row < last; row++) {
    const keys = keysOf(s, row);
    const count = load<i32>(<usize>s.counts + ((<usize>row) << 2));
    sortKeys(keys, count);
    const to = (<usize>load<u32>(<usize>s.items + ((<usize>row) << 2)) * s.k) << 2;
    for (let p = 0; p < count; p++) {
      const key = load<u64>(keys + ((<usize>p) << 3));
      store<u32>(neighborItems + to + ((<usize>p) << 2), itemOf(key));
      store<f32>(similarities + to + ((<usize>p) << 2), scoreOf(key));
    }
  }
}
