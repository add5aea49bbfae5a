import type { CsrMatrix } from "@/lib/linalg/csr-matrix";

/** What is known of a film in words: how many people put which tag on it, and its genres. */
export interface TaggedItem {
  tagCounts: ReadonlyMap<number, number>;
  genres: readonly string[];
}

export interface TagFeatures {
  /** items x (tags + genres); a row is empty where a film has neither. */
  features: CsrMatrix;
  /** items x tags, those on one film only included: each tag's weight on a film. */
  tagWeights: ReadonlyMap<number, number>[];
}

/**
 * TF-IDF of tags and genres: weight(i, t) = (1 + ln n_it) · (1 + ln((1 + N) / (1 + df_t))) (Salton & Buckley 1988,
 * with smoothed idf). n_it people put tag t on film i, df_t films of N have it; a genre counts as a tag that one
 * person put there. A tag on one film only relates it to nothing and is left out of the features. Rows keep their
 * length: scaled to one, the many films that have genres alone would take the SVD's directions from those with tags
 * (docs/decisions/0012).
 * @param tagCount how many tags there are; ids in `tagCounts` are below it
 */
export function fitTagFeatures(items: readonly TaggedItem[], tagCount: number): TagFeatures {
  const genreTerms = new Map<string, number>();
  for (const { genres } of items) {
    for (const genre of genres) if (!genreTerms.has(genre)) genreTerms.set(genre, tagCount + genreTerms.size);
  }
  const termCounts = items.map(({ tagCounts, genres }) => [
    ...tagCounts,
    ...genres.map((genre): [number, number] => [genreTerms.get(genre) as number, 1]),
  ]);
  const documentFrequency = new Uint32Array(tagCount + genreTerms.size);
  for (const terms of termCounts) for (const [term] of terms) documentFrequency[term]++;
  const weight = (term: number, count: number) =>
    (1 + Math.log(count)) * (1 + Math.log((1 + items.length) / (1 + documentFrequency[term])));

  const kept = compactTerms(documentFrequency, items.length);
  const indptr = new Uint32Array(items.length + 1);
  const indices: number[] = [];
  const values: number[] = [];
  termCounts.forEach((terms, i) => {
    const row = terms
      .filter(([term]) => kept.columnOf[term] >= 0)
      .map(([term, count]) => ({ column: kept.columnOf[term], value: weight(term, count) }))
      .sort((a, b) => a.column - b.column);
    for (const { column, value } of row) {
      indices.push(column);
      values.push(value);
    }
    indptr[i + 1] = indices.length;
  });
  return {
    features: {
      rows: items.length,
      columns: kept.count,
      indptr,
      indices: Uint32Array.from(indices),
      values: Float32Array.from(values),
    },
    tagWeights: items.map(({ tagCounts }) => new Map(Array.from(tagCounts, ([t, n]) => [t, weight(t, n)]))),
  };
}

/** Columns for the terms that two films share at least; a lone film keeps what it has. */
function compactTerms(documentFrequency: Uint32Array, items: number): { columnOf: Int32Array; count: number } {
  const least = Math.min(2, items);
  let count = 0;
  const columnOf = Int32Array.from(documentFrequency, (films) => (films >= least ? count++ : -1));
  return { columnOf, count };
}
