import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import type { Matrix } from "@/lib/linalg/matrix";
import { uniformGenerator } from "@/lib/linalg/random";

export interface LayoutConfig {
  /** Passes over the graph. */
  epochs: number;
  /** Films pushed away for each one drawn near. */
  negatives: number;
  /** How strongly films that are no neighbors keep away from each other. */
  repulsion: number;
  seed: number;
}

/** No step is longer, along either axis. */
const LONGEST = 4;
/** Keeps films on one spot from being thrown infinitely far. */
const CLOSEST = 1e-3;

/**
 * Moves points so that strong neighbors are near: stochastic gradient descent on the cross-entropy between the graph's weights
 * and 1 / (1 + d²) in the plane, others drawn at random (LargeVis, Tang et al. 2016; UMAP, McInnes, Healy & Melville 2018, with
 * a = b = 1). An edge of weight w is taken in w / max w of the epochs; steps shrink evenly to nothing. One thread, one order.
 * @param graph symmetric, rows x rows
 * @param points the rows that are moved and drawn
 * @param positions rows x 2, where to begin; moved in place
 */
export function layOut(
  { indptr, indices, values }: CsrMatrix,
  points: Uint32Array,
  positions: Matrix<Float64Array>,
  { epochs, negatives, repulsion, seed }: LayoutConfig,
  onProgress: (fraction: number) => void = () => {},
): void {
  const { data: Y } = positions;
  const uniform = uniformGenerator(seed);
  let heaviest = 0;
  for (const weight of values) heaviest = Math.max(heaviest, weight);
  const due = Float32Array.from(values, (weight) => heaviest / weight);
  const period = due.slice();
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = 1 - epoch / epochs;
    for (const i of points) {
      for (let e = indptr[i]; e < indptr[i + 1]; e++) {
        if (due[e] > epoch + 1) continue;
        due[e] += period[e];
        const [a, b] = [2 * i, 2 * indices[e]];
        let dx = Y[a] - Y[b];
        let dy = Y[a + 1] - Y[b + 1];
        const pull = -2 / (1 + dx * dx + dy * dy);
        const [px, py] = [rate * limit(pull * dx), rate * limit(pull * dy)];
        Y[a] += px;
        Y[a + 1] += py;
        Y[b] -= px;
        Y[b + 1] -= py;
        for (let draw = 0; draw < negatives; draw++) {
          const c = 2 * points[Math.floor(uniform() * points.length)];
          if (c === a) continue;
          dx = Y[a] - Y[c];
          dy = Y[a + 1] - Y[c + 1];
          const squared = dx * dx + dy * dy;
          const push = (2 * repulsion) / ((CLOSEST + squared) * (1 + squared));
          Y[a] += rate * limit(push * dx);
          Y[a + 1] += rate * limit(push * dy);
        }
      }
    }
    onProgress((epoch + 1) / epochs);
  }
}

function limit(step: number): number {
  return step > LONGEST ? LONGEST : step < -LONGEST ? -LONGEST : step;
}
