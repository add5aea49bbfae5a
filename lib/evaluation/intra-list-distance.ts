/**
 * How varied a list is: the mean of 1 − sim(i, j) over all pairs (Smyth & McClave 2001), 0 for items all alike, about 1
 * for items that have nothing in common. NaN for a list of fewer than two.
 */
export function intraListDistance(list: Uint32Array, similarity: (a: number, b: number) => number): number {
  let sum = 0;
  for (let i = 1; i < list.length; i++) for (let j = 0; j < i; j++) sum += 1 - similarity(list[i], list[j]);
  return sum / ((list.length * (list.length - 1)) / 2);
}
