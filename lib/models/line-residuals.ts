/**
 * What a straight line through the values, by least squares, leaves of them: y_i − ȳ − β (x_i − x̄), β = Σ (x_i − x̄) y_i / Σ (x_i − x̄)²;
 * y_i − ȳ where all x are the same.
 * @param x as many as y
 */
export function lineResiduals(x: readonly number[], y: readonly number[]): number[] {
  const [meanX, meanY] = [meanOf(x), meanOf(y)];
  const spread = x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
  const slope = spread > 0 ? x.reduce((sum, value, i) => sum + (value - meanX) * y[i], 0) / spread : 0;
  return y.map((value, i) => value - meanY - slope * (x[i] - meanX));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
