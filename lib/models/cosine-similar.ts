import type { Matrix } from "@/lib/linalg/matrix";

/** Cosines of an item to all; −Infinity for those without a vector, and to all from one without. @param unit rows of unit length or zeros */
export function cosineSimilar({ rows, columns, data }: Matrix<Float32Array>, item: number): Float32Array {
  const similarities = new Float32Array(rows).fill(Number.NEGATIVE_INFINITY);
  const own = data.subarray(item * columns, (item + 1) * columns);
  if (own.every((x) => x === 0)) return similarities;
  for (let other = 0, p = 0; other < rows; other++) {
    let [sum, squares] = [0, 0];
    for (let q = 0; q < columns; q++, p++) {
      sum += own[q] * data[p];
      squares += data[p] * data[p];
    }
    if (squares > 0) similarities[other] = sum;
  }
  return similarities;
}
