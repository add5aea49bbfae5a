import type { Matrix } from "@/lib/linalg/matrix";

/**
 * Tag relevance made ready for comparison: x_it = (g_it − mean_t) / √sd_t. Centered, because what all films have
 * makes none alike; scaled by the root of the spread, half way between leaving the common tags in charge and letting
 * every rare one shout (docs/decisions/0006). A tag that is the same everywhere becomes zeros.
 * @param tagRelevance films x tags
 */
export function scaleTags({ rows, columns, data }: Matrix): Matrix<Float32Array> {
  const means = new Float64Array(columns);
  const squares = new Float64Array(columns);
  for (let p = 0; p < data.length; p++) {
    means[p % columns] += data[p] / rows;
    squares[p % columns] += data[p] ** 2 / rows;
  }
  const scales = means.map((mean, t) => {
    const variance = squares[t] - mean ** 2;
    return variance > 1e-12 ? variance ** -0.25 : 0;
  });
  return { rows, columns, data: Float32Array.from(data, (g, p) => (g - means[p % columns]) * scales[p % columns]) };
}
