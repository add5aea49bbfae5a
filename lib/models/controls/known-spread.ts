export interface Spread {
  mean: number;
  /** 1 where all values are equal, so that a control still orders them. */
  deviation: number;
}

/** Mean and standard deviation of an engine's scores over the items it knows, those above −Infinity. */
export function knownSpread(scores: Float32Array): Spread {
  return spreadOf(scores, scores);
}

/** The same of any values, over the known items that have one: NaN is none. */
export function spreadOf(values: ArrayLike<number>, scores: Float32Array): Spread {
  let [count, sum] = [0, 0];
  for (let item = 0; item < scores.length; item++) {
    if (scores[item] === Number.NEGATIVE_INFINITY || Number.isNaN(values[item])) continue;
    count++;
    sum += values[item];
  }
  const mean = count === 0 ? 0 : sum / count;
  let squares = 0;
  for (let item = 0; item < scores.length; item++) {
    if (scores[item] === Number.NEGATIVE_INFINITY || Number.isNaN(values[item])) continue;
    squares += (values[item] - mean) ** 2;
  }
  return { mean, deviation: squares > 0 ? Math.sqrt(squares / count) : 1 };
}
