import { TopK } from "@/lib/linalg/top-k";

/**
 * The k items of the highest scores, best first, equal ones by lower item; those seen or scored −Infinity left out.
 * @param candidates lists of the only ones that are ranked; all unless given. What is no item is passed over
 */
export function rankItems(
  scores: Float32Array,
  seen: Uint32Array,
  k: number,
  candidates?: readonly Uint32Array[],
): Uint32Array {
  const isLeft = new Uint8Array(scores.length);
  if (candidates) isLeft.fill(1);
  for (const list of candidates ?? []) mark(isLeft, list, 0);
  mark(isLeft, seen, 1);
  const best = new TopK(k);
  for (let item = 0; item < scores.length; item++) {
    if (scores[item] > best.threshold && isLeft[item] === 0) best.push(item, scores[item]);
  }
  return best.items.subarray(0, best.sort());
}

function mark(marks: Uint8Array, items: Uint32Array, value: number): void {
  for (let e = 0; e < items.length; e++) if (items[e] < marks.length) marks[items[e]] = value;
}

/** Hits among the first k over the most there can be: min(k, held out) (Liang et al. 2018). */
export function recallAt(ranked: Uint32Array, heldOut: ReadonlySet<number>, k: number): number {
  return hitsAt(ranked, heldOut, k) / Math.min(k, heldOut.size);
}

/** 1 if any of the first k is a hit, else 0. */
export function hitRateAt(ranked: Uint32Array, heldOut: ReadonlySet<number>, k: number): number {
  return hitsAt(ranked, heldOut, k) > 0 ? 1 : 0;
}

/** DCG over that of the best order, a hit in place p (from 1) being worth 1 / log₂(p + 1) (Järvelin & Kekäläinen 2002). */
export function ndcgAt(ranked: Uint32Array, heldOut: ReadonlySet<number>, k: number): number {
  let [gain, ideal] = [0, 0];
  for (let place = 0; place < k; place++) {
    const worth = 1 / Math.log2(place + 2);
    if (place < ranked.length && heldOut.has(ranked[place])) gain += worth;
    if (place < heldOut.size) ideal += worth;
  }
  return gain / ideal;
}

function hitsAt(ranked: Uint32Array, heldOut: ReadonlySet<number>, k: number): number {
  return ranked.subarray(0, k).reduce((hits, item) => hits + (heldOut.has(item) ? 1 : 0), 0);
}
