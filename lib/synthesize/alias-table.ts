/**
 * Draws positions 0 … n − 1 with odds in proportion to `weights`, one uniform number each (Walker 1977; Vose 1991):
 * n equal columns, each shared by at most two positions.
 */
export function aliasTable(weights: Float64Array): (uniform: () => number) => number {
  const n = weights.length;
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / n;
  const share = Float64Array.from(weights, (weight) => weight / mean);
  const other = Uint32Array.from(weights.keys());
  const small: number[] = [];
  const large: number[] = [];
  share.forEach((value, i) => {
    (value < 1 ? small : large).push(i);
  });
  while (small.length > 0 && large.length > 0) {
    const [low, high] = [small.pop() as number, large[large.length - 1]];
    other[low] = high;
    share[high] -= 1 - share[low];
    if (share[high] < 1) small.push(large.pop() as number);
  }
  // What rounding leaves over is a full column.
  for (const i of [...small, ...large]) share[i] = weights[i] > 0 ? 1 : share[i];

  return (uniform) => {
    const place = uniform() * n;
    const column = Math.floor(place);
    return place - column < share[column] ? column : other[column];
  };
}
