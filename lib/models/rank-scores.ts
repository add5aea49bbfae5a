import { TopK } from "@/lib/linalg/top-k";

/** The k items of the highest scores, best first, equal ones by lower item; those scored −Infinity left out. */
export function rankScores(scores: Float32Array, k: number): Uint32Array {
  const best = new TopK(k);
  let { threshold } = best;
  for (let item = 0; item < scores.length; item++) {
    if (scores[item] > threshold) {
      best.push(item, scores[item]);
      threshold = best.threshold;
    }
  }
  return best.items.subarray(0, best.sort());
}
