import { knownSpread } from "./known-spread";

/**
 * "Not like these": score_i − strength · (max_j score_j − mean) · max(0, max_s sim(i, s)). At strength 1 a film that is just
 * like a negative seed falls as far as from the best known score to the mean one, whatever the engine's scale; half as like,
 * half as far. The negative seeds themselves become −Infinity. A further seed raises no film. Last of the controls over
 * scores, so that nothing after it depends on what it did.
 * @param scores −Infinity where the item is not known or left out, and it stays so
 * @param similarity cosine of two items
 * @param strength 0 leaves out the seeds alone … 1
 */
export function avoidSeeds(
  scores: Float32Array,
  similarity: (a: number, b: number) => number,
  seeds: readonly number[],
  strength: number,
): Float32Array {
  if (!(strength >= 0 && strength <= 1)) throw new RangeError(`avoidSeeds: strength ${strength}, expected 0 to 1`);
  const best = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (seeds.length === 0 || best === Number.NEGATIVE_INFINITY) return scores.slice();
  const reach = strength * (best - knownSpread(scores).mean);
  const result = scores.map((score, item) =>
    score === Number.NEGATIVE_INFINITY
      ? score
      : score - reach * seeds.reduce((most, seed) => Math.max(most, similarity(item, seed)), 0),
  );
  for (const seed of seeds) result[seed] = Number.NEGATIVE_INFINITY;
  return result;
}
