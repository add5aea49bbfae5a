import type { Matrix } from "@/lib/linalg/matrix";

/** What was taken from each tag's relevance, and by what the rest was multiplied. */
export interface TagScaling {
  means: Float32Array;
  scales: Float32Array;
}

/**
 * Tag relevance made ready for comparison: x_it = (g_it − mean_t) / √sd_t. Centered, because what all films have
 * makes none alike; scaled by the root of the spread, half way between leaving the common tags in charge and letting
 * every rare one shout (docs/decisions/0006). A tag that is the same everywhere becomes zeros.
 * @param tagRelevance films x tags
 * @param scaled takes the result
 */
export function scaleTags(
  { rows, columns, data }: Matrix,
  scaled: Float32Array = new Float32Array(data.length),
): Matrix<Float32Array> & TagScaling {
  const means = new Float64Array(columns);
  const squares = new Float64Array(columns);
  for (let i = 0, p = 0; i < rows; i++) {
    for (let t = 0; t < columns; t++, p++) {
      const relevance = data[p];
      means[t] += relevance;
      squares[t] += relevance * relevance;
    }
  }
  const scales = new Float64Array(columns);
  for (let t = 0; t < columns; t++) {
    means[t] /= rows;
    const variance = squares[t] / rows - means[t] ** 2;
    scales[t] = variance > 1e-12 ? variance ** -0.25 : 0;
  }
  for (let i = 0, p = 0; i < rows; i++) {
    for (let t = 0; t < columns; t++, p++) scaled[p] = (data[p] - means[t]) * scales[t];
  }
  return { rows, columns, data: scaled, means: Float32Array.from(means), scales: Float32Array.from(scales) };
}
