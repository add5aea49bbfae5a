import { gram, type Matrix, multiply } from "@/lib/linalg/matrix";
import type { CatalogFilm } from "./film-list";

/** Relevance of a tag that nothing about a film suggests, and the most that its other tags can suggest. */
const FLOOR = 0.01;
const CEILING = 0.3;

/** How strongly the tags that were written speak for one that was not. */
const STRENGTH = 0.35;

/**
 * Relevance of every tag on every film: what was written, and for tags not written a low background learned from
 * which tags go together. With W the written relevances (films x tags) and S the cosines between W's columns,
 * background(i, t) = FLOOR + STRENGTH · Σ_s W_is S_st / Σ_s W_is, CEILING at most.
 * @returns films x tags, 0–1
 */
export function fillTagRelevance(films: readonly CatalogFilm[], tags: readonly string[]): Matrix<Float32Array> {
  const columnOf = new Map(tags.map((tag, t) => [tag, t]));
  const written = { rows: films.length, columns: tags.length, data: new Float32Array(films.length * tags.length) };
  films.forEach((film, i) => {
    for (const [tag, relevance] of film.tags) {
      const t = columnOf.get(tag);
      if (t !== undefined) written.data[i * tags.length + t] = relevance;
    }
  });
  const together = multiply(written, columnCosines(written));
  const data = written.data.slice();
  films.forEach((_, i) => {
    const row = data.subarray(i * tags.length, (i + 1) * tags.length);
    const total = row.reduce((sum, relevance) => sum + relevance, 0);
    row.forEach((relevance, t) => {
      if (relevance > 0) return;
      const suggested = total === 0 ? 0 : (STRENGTH * together.data[i * tags.length + t]) / total;
      row[t] = Math.round(Math.min(CEILING, FLOOR + suggested) * 1e4) / 1e4;
    });
  });
  return { ...written, data };
}

/** Cosines between the columns of W, with a diagonal of zeros: a tag does not speak for itself. */
function columnCosines(W: Matrix): Matrix<Float64Array> {
  const cosines = gram(W);
  const n = W.columns;
  const lengths = Float64Array.from({ length: n }, (_, t) => Math.sqrt(cosines.data[t * n + t]) || 1);
  for (let s = 0; s < n; s++) {
    for (let t = 0; t < n; t++)
      cosines.data[s * n + t] = s === t ? 0 : cosines.data[s * n + t] / (lengths[s] * lengths[t]);
  }
  return cosines;
}
