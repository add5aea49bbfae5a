/** The most that costs a hundredth of NDCG@20 at most, on people held out (docs/decisions/0020). */
export const DIVERSITY = 0.1;

/**
 * The first k of a ranking, chosen one by one for relevance and for being unlike those chosen (maximal marginal
 * relevance, Carbonell & Goldstein 1998): argmax (1 − s) / place_i − s · mean_{j chosen} sim(i, j).
 * Relevance is the reciprocal of the place in the ranking, so that a strength means the same whatever the scores' scale;
 * the mean similarity to all that are chosen takes the place of the greatest (docs/decisions/0020). Equal ones by place.
 * In O(candidates · k) similarities.
 * @param ranked the candidates, best first; a hundred for a list of twenty
 * @param strength 0 keeps the order … 1 asks for variety alone
 */
export function diversify(
  ranked: Uint32Array,
  similarity: (a: number, b: number) => number,
  k: number,
  strength: number = DIVERSITY,
): Uint32Array {
  if (!(strength >= 0 && strength <= 1)) throw new RangeError(`diversify: strength ${strength}, expected 0 to 1`);
  const left = Array.from(ranked, (item, place) => ({ item, relevance: 1 / (place + 1), likeness: 0 }));
  const chosen = new Uint32Array(Math.min(k, ranked.length));
  for (let size = 0; size < chosen.length; size++) {
    const worth = ({ relevance, likeness }: (typeof left)[number]) =>
      (1 - strength) * relevance - (strength * likeness) / Math.max(1, size);
    const best = left.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    chosen[size] = best.item;
    left.splice(left.indexOf(best), 1);
    if (strength > 0) for (const candidate of left) candidate.likeness += similarity(candidate.item, best.item);
  }
  return chosen;
}
