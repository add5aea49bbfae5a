import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import { type Matrix, zeros } from "@/lib/linalg/matrix";
import { uniformGenerator } from "@/lib/linalg/random";

/** Halves from 0.5 to 5 in rows of very different lengths, every seventh empty, the first columns the fullest. */
export function ratingsLike(rows: number, columns: number, seed: number, longest = 60): CsrMatrix {
  const uniform = uniformGenerator(seed);
  const indptr = new Uint32Array(rows + 1);
  const indices: number[] = [];
  for (let i = 0; i < rows; i++) {
    const count = i % 7 === 3 ? 0 : 1 + Math.floor(longest * uniform() ** 3);
    const rated = new Set(Array.from({ length: count }, () => Math.floor(columns * uniform() ** 3)));
    indices.push(...[...rated].sort((a, b) => a - b));
    indptr[i + 1] = indices.length;
  }
  const values = Float32Array.from(indices, () => (1 + Math.floor(uniform() * 10)) / 2);
  return { rows, columns, indptr, indices: Uint32Array.from(indices), values };
}

export function toDense({ rows, columns, indptr, indices, values }: CsrMatrix): Matrix<Float64Array> {
  const A = zeros(rows, columns);
  for (let i = 0; i < rows; i++)
    for (let e = indptr[i]; e < indptr[i + 1]; e++) A.data[i * columns + indices[e]] = values[e];
  return A;
}
