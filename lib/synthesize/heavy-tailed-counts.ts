import { normalGenerator } from "@/lib/linalg/random";

/** Spread of the logarithm: people of ml-25m have 154 ratings in the mean, about 70 in the median. */
const SIGMA = 1.4;

/**
 * `people` counts between `least` and `most`, few of them large (log-normal), that add up to `total` exactly.
 * @throws RangeError when no such counts exist
 */
export function heavyTailedCounts(
  total: number,
  people: number,
  [least, most]: [number, number],
  seed: number,
): Uint32Array {
  if (total < least * people || total > most * people) {
    throw new RangeError(`heavyTailedCounts: ${people} counts of ${least} to ${most} cannot add up to ${total}`);
  }
  const normal = normalGenerator(seed);
  const raw = Float64Array.from({ length: people }, () => Math.exp(SIGMA * normal()));
  const at = (factor: number) => Uint32Array.from(raw, (value) => Math.min(most, least + Math.floor(value * factor)));
  const sum = (counts: Uint32Array) => counts.reduce((all, count) => all + count, 0);

  let [low, high] = [0, 1];
  while (sum(at(high)) < total && high < 1e12) high *= 2;
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) <= total) low = middle;
    else high = middle;
  }
  const counts = at(low);
  let missing = total - sum(counts);
  for (let i = 0; missing > 0; i = (i + 1) % people) {
    if (counts[i] === most) continue;
    counts[i]++;
    missing--;
  }
  return counts;
}
