import { solvePositive } from "./solve-positive";

/** Newton's steps: more change nothing in the sixth digit. */
const STEPS = 20;
/** Of a weight's square: keeps weights of features that say nothing finite. */
const REGULARIZATION = 1e-3;

/** The logistic function of wᵀx: how likely something is. */
export function probability(weights: readonly number[], x: readonly number[]): number {
  return 1 / (1 + Math.exp(-x.reduce((sum, value, a) => sum + value * weights[a], 0)));
}

/**
 * Logistic regression by Newton's method: w at which  Σ ln p(y_i | x_i) − λ/2 |w|²  is greatest.
 * @param rows one at least, all of a length @param outcomes whether it came, for each row
 */
export function fitLogistic(rows: readonly (readonly number[])[], outcomes: readonly boolean[]): number[] {
  const size = rows[0].length;
  let weights: number[] = new Array(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const hessian = new Float64Array(size * size);
    const gradient = Float64Array.from(weights, (weight) => -REGULARIZATION * weight);
    for (let a = 0; a < size; a++) hessian[a * size + a] = REGULARIZATION;
    rows.forEach((x, i) => {
      const p = probability(weights, x);
      for (let a = 0; a < size; a++) {
        gradient[a] += x[a] * ((outcomes[i] ? 1 : 0) - p);
        for (let b = 0; b <= a; b++) hessian[a * size + b] += p * (1 - p) * x[a] * x[b];
      }
    });
    const change = solvePositive(hessian, gradient);
    weights = weights.map((weight, a) => weight + change[a]);
  }
  return weights;
}
