/** A mean over people and its standard error. */
export interface Estimate {
  mean: number;
  standardError: number;
}

/** Mean of independent values with the standard error of it, from the spread of n − 1 degrees of freedom. */
export function estimateMean(values: ArrayLike<number>): Estimate {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i];
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (values[i] - mean) ** 2;
  return { mean, standardError: n > 1 ? Math.sqrt(squares / (n - 1) / n) : Number.NaN };
}

/** How much more a than b has, person by person: what all people have in common does not blur it. */
export function estimateDifference(a: ArrayLike<number>, b: ArrayLike<number>): Estimate {
  if (a.length !== b.length) throw new RangeError(`${a.length} and ${b.length} values, expected as many of both`);
  return estimateMean(Array.from(a, (value, i) => value - b[i]));
}
