import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import type { Block } from "@/lib/linalg/parallel/dense";
import type { Engine } from "./engine";
import { type PreferenceScale, preferencesOf } from "./preferences";

/**
 * Scores by item weights, x B: what each rating adds to a score is one product, so explanations are exact.
 * Similar to an item is what it speaks for: its row of B.
 * @param weights n x n, dense or sparse, of the first n of `itemCount` items; the others are not known
 */
export function easeEngine(weights: Block | CsrMatrix, scale: PreferenceScale, itemCount: number): Engine {
  const { addRow, weightOf } = "indptr" in weights ? sparseRows(weights) : denseRows(weights);
  const n = weights.rows;
  return {
    scoreItems(history) {
      const preferences = preferencesOf(history, scale);
      const scores = new Float32Array(itemCount).fill(0, 0, n).fill(Number.NEGATIVE_INFINITY, n);
      history.items.forEach((item, e) => {
        if (item < n && preferences[e] !== 0) addRow(scores, item, preferences[e]);
      });
      return scores;
    },
    similar(item) {
      const weights = new Float32Array(itemCount).fill(Number.NEGATIVE_INFINITY);
      if (item < n) addRow(weights.fill(0, 0, n), item, 1);
      return weights;
    },
    explain(history, item) {
      if (item >= n) return undefined;
      const preferences = preferencesOf(history, scale);
      const contributions = Float64Array.from(history.items, (seen, e) =>
        seen < n ? preferences[e] * weightOf(seen, item) : 0,
      );
      return { base: 0, contributions };
    },
  };
}

function denseRows({ data, stride, columns }: Block) {
  return {
    addRow(scores: Float32Array, i: number, x: number) {
      for (let j = 0, p = i * stride; j < columns; j++, p++) scores[j] += x * data[p];
    },
    weightOf: (i: number, j: number) => data[i * stride + j],
  };
}

function sparseRows({ indptr, indices, values }: CsrMatrix) {
  return {
    addRow(scores: Float32Array, i: number, x: number) {
      for (let e = indptr[i]; e < indptr[i + 1]; e++) scores[indices[e]] += x * values[e];
    },
    weightOf(i: number, j: number) {
      for (let e = indptr[i]; e < indptr[i + 1]; e++) if (indices[e] === j) return values[e];
      return 0;
    },
  };
}
