import type { Matrix } from "@/lib/linalg/matrix";
import { normalizeRows } from "@/lib/linalg/normalize-rows";
import { rowProduct } from "@/lib/linalg/row-product";

/** Directions of the embeddings that tell broad kinds of films apart. */
const BROAD = 5;

/**
 * How much two films are of a kind, −1 to 1: the mean of two cosines, one of the whole content embeddings, which are of the
 * same series or theme, and one of their leading directions alone, which are of the same broad kind (docs/decisions/0020).
 * @param contentEmbeddings items x rank, unit rows, the greatest singular value first
 */
export function kindSimilarity(contentEmbeddings: Matrix<Float32Array>): (a: number, b: number) => number {
  const [fine, broad] = [rowProduct(contentEmbeddings), rowProduct(broadEmbeddings(contentEmbeddings))];
  return (a, b) => (fine(a, b) + broad(a, b)) / 2;
}

/** The leading directions at unit length: what latent semantic analysis of that rank gives. */
export function broadEmbeddings({ rows, columns, data }: Matrix<Float32Array>): Matrix<Float32Array> {
  const kept = Math.min(BROAD, columns);
  const leading = Float32Array.from({ length: rows * kept }, (_, p) => {
    const row = Math.floor(p / kept);
    return data[row * columns + (p - row * kept)];
  });
  return normalizeRows({ rows, columns: kept, data: leading }, leading);
}
