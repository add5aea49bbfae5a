import type { Matrix } from "@/lib/linalg/matrix";

/** One of the things that films are compared by. */
export interface MapTrait {
  /** films x rank; unit rows, zeros where nothing is known. */
  embeddings: Matrix<Float32Array>;
  /** How far to believe each row, 0–1. */
  beliefs: Float32Array;
  /** How much the trait counts. */
  weight: number;
}

/**
 * Traits beside each other, rows √(weight · belief) long: products of rows are sums of weighted cosines, as the similarity of
 * films is one (lib/models/film-similarity.ts).
 * @returns films x the sum of ranks; zeros for a film of which nothing is known
 */
export function mapSpace(traits: readonly MapTrait[]): Matrix<Float32Array> {
  const rows = traits[0].embeddings.rows;
  const columns = traits.reduce((sum, { embeddings }) => sum + embeddings.columns, 0);
  const data = new Float32Array(rows * columns);
  let first = 0;
  for (const { embeddings, beliefs, weight } of traits) {
    const width = embeddings.columns;
    for (let i = 0; i < rows; i++) {
      const scale = Math.sqrt(weight * beliefs[i]);
      for (let p = 0; p < width; p++) data[i * columns + first + p] = scale * embeddings.data[i * width + p];
    }
    first += width;
  }
  return { rows, columns, data };
}
