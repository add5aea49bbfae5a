import { itemOf, keyOf, lowerKey, raiseKey, scoreOf, sortKeys } from "./best";
import { dot } from "./dot";

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
 * stretch, residuals holds two lengths of every row in those units: of the next stretch, and of all beyond that. Task t
 * makes 8 panels.
 */
export function quantize(task: i32, at: usize, X: usize, scale: f32): void {
  const s = changetype<Search>(at);
  const last = min((task + 1) * PANEL * 8, s.rows);
  for (let i = task * PANEL * 8; i < last; i++) {
    const x = X + ((<usize>i * s.stride) << 2);
    const q = panelOf(s, i);
    let next: f32 = 0;
    let beyond: f32 = 0;
    let p = s.pairs - 1;
    for (let stretch = STRETCHES - 1; stretch >= 0; stretch--) {
      storeResiduals(s, stretch, i, next, beyond);
      beyond += next;
      next = 0;
      for (const start = stretch === 0 ? 0 : endOf(s, stretch - 1); p >= start; p--) {
        const a = nearest(scale * load<f32>(x + ((<usize>p) << 3)));
        const b = nearest(scale * load<f32>(x + ((<usize>p) << 3), 4));
        store<i16>(q + ((<usize>p) << 5), <i16>a);
        store<i16>(q + ((<usize>p) << 5), <i16>b, 2);
        next += a * a + b * b;
      }
    }
  }
}

/** Rounded up, for they are bounds. */
function storeResiduals(s: Search, stretch: i32, row: i32, next: f32, beyond: f32): void {
  const at = residualsOf(s, stretch, row);
  store<i16>(at, <i16>ceil(sqrt(next) * 1.00001));
  store<i16>(at, <i16>ceil(sqrt(beyond) * 1.00001), 2);
}

/** What the threads share: one record of 32-bit fields, in this order. */
class Search {
  rows: i32;
  /** Rows with room for a whole panel at the end. */
  paddedRows: i32;
  /** For each task the two blocks of rows that it multiplies, the first not after the second. */
  blockPairs: u32;
  /** Pairs of columns, and where all stretches of them but the last end. */
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
  /** Each row's k-th best score so far, −Infinity before there are k; and the greatest 16-bit product that cannot reach it. */
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
    const limitsAt = <usize>s.limits + ((<usize>j) << 2);
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
      const left = v128.load(others);
      const right = v128.load(others, 16);
      const lanesLeft = v128.load(limitsAt);
      const lanesRight = v128.load(limitsAt, 16);
      let x = v128.load32_splat(residuals);
      let limit = v128.load32_splat(limits);
      let any = reachable(c00, x, left, limit, lanesLeft);
      any = v128.or(any, reachable(c01, x, right, limit, lanesRight));
      x = v128.load32_splat(residuals, 4);
      limit = v128.load32_splat(limits, 4);
      any = v128.or(any, reachable(c10, x, left, limit, lanesLeft));
      any = v128.or(any, reachable(c11, x, right, limit, lanesRight));
      x = v128.load32_splat(residuals, 8);
      limit = v128.load32_splat(limits, 8);
      any = v128.or(any, reachable(c20, x, left, limit, lanesLeft));
      any = v128.or(any, reachable(c21, x, right, limit, lanesRight));
      x = v128.load32_splat(residuals, 12);
      limit = v128.load32_splat(limits, 12);
      any = v128.or(any, reachable(c30, x, left, limit, lanesLeft));
      any = v128.or(any, reachable(c31, x, right, limit, lanesRight));
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
 * Lanes whose product may still reach a list, by the Cauchy-Schwarz inequality for what the next stretch and the
 * columns beyond it can add: sums + |next_i| |next_j| + |beyond_i| |beyond_j| > min(limit_i, limit_j).
 */
function reachable(sums: v128, row: v128, columns: v128, limit: v128, lanes: v128): v128 {
  return i32x4.gt_s(i32x4.add(sums, i32x4.dot_i16x8_s(row, columns)), i32x4.min_s(limit, lanes));
}

/** Row i against rows j to j + 3. */
function offerLanes(s: Search, i: i32, j: i32, sums: v128): void {
  const limit = v128.load32_splat(<usize>s.limits + ((<usize>i) << 2));
  const limits = v128.load(<usize>s.limits + ((<usize>j) << 2));
  let lanes = i32x4.bitmask(i32x4.gt_s(sums, i32x4.min_s(limit, limits)));
  while (lanes) {
    const other = j + ctz(lanes);
    lanes &= lanes - 1;
    if (i < other && other < s.rows) offerPair(s, i, other);
  }
}

function offerPair(s: Search, i: i32, j: i32): void {
  const score = dot(
    <usize>s.X + ((<usize>i * s.stride) << 2),
    <usize>s.X + ((<usize>j * s.stride) << 2),
    (<usize>s.stride) << 2,
  );
  offer(s, i, j, score);
  offer(s, j, i, score);
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
    store<i32>(<usize>s.limits + ((<usize>row) << 2), <i32>floor(least * s.squaredScale - s.margin) - 1);
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
