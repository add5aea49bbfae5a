import type { CsrMatrix } from "@/lib/linalg/csr-matrix";

/** What is known of a film in words: how many people put which tag on it, and its genres. */
export interface TaggedItem {
  tagCounts: ReadonlyMap<number, number>;
  genres: readonly string[];
}

/** The terms of films: tags, then genres, and what one application of each weighs. */
export interface Terms {
  tagCount: number;
  genreTerms: ReadonlyMap<string, number>;
  /** 1 + ln((1 + N) / (1 + df_t)) of each term. */
  rarity: Float64Array;
  /** Column of each term in `termRows`, −1 for a term of one film only, which relates it to nothing. */
  columnOf: Int32Array;
  columns: number;
}

/**
 * Counts the terms of films.
 * @param tagCount how many tags there are; ids in `tagCounts` are below it
 */
export function fitTerms(items: readonly TaggedItem[], tagCount: number): Terms {
  const genreTerms = new Map<string, number>();
  for (const { genres } of items) {
    for (const genre of genres) if (!genreTerms.has(genre)) genreTerms.set(genre, tagCount + genreTerms.size);
  }
  const documentFrequency = new Uint32Array(tagCount + genreTerms.size);
  for (const { tagCounts, genres } of items) {
    for (const tag of tagCounts.keys()) documentFrequency[tag]++;
    for (const genre of genres) documentFrequency[genreTerms.get(genre) as number]++;
  }
  const least = Math.min(2, items.length);
  let columns = 0;
  return {
    tagCount,
    genreTerms,
    rarity: Float64Array.from(documentFrequency, (films) => 1 + Math.log((1 + items.length) / (1 + films))),
    columnOf: Int32Array.from(documentFrequency, (films) => (films >= least ? columns++ : -1)),
    columns,
  };
}

/**
 * TF-IDF of tags and genres: weight(i, t) = (1 + ln n_it) · (1 + ln((1 + N) / (1 + df_t))) (Salton & Buckley 1988,
 * with smoothed idf). n_it people put tag t on film i, df_t films of N have it; a genre counts as a tag that one
 * person put there. Rows keep their length: scaled to one, the many films that have genres alone would take the SVD's
 * directions from those with tags (docs/decisions/0012).
 * @returns items x terms; a row is empty where a film has none
 */
export function termRows(terms: Terms, items: readonly TaggedItem[]): CsrMatrix {
  const { columnOf, genreTerms, columns } = terms;
  const indptr = new Uint32Array(items.length + 1);
  const indices: number[] = [];
  const values: number[] = [];
  items.forEach(({ tagCounts, genres }, i) => {
    const counts = [...tagCounts, ...genres.map((genre): [number, number] => [genreTerms.get(genre) ?? -1, 1])];
    const row = counts
      .filter(([term]) => columnOf[term] >= 0)
      .map(([term, count]) => ({ column: columnOf[term], value: termWeight(terms, term, count) }))
      .sort((a, b) => a.column - b.column);
    for (const { column, value } of row) {
      indices.push(column);
      values.push(value);
    }
    indptr[i + 1] = indices.length;
  });
  const rows = items.length;
  return { rows, columns, indptr, indices: Uint32Array.from(indices), values: Float32Array.from(values) };
}

/** Each tag's weight on each film, those on one film only included. */
export function tagWeights(terms: Terms, items: readonly TaggedItem[]): ReadonlyMap<number, number>[] {
  return items.map(
    ({ tagCounts }) => new Map(Array.from(tagCounts, ([tag, count]) => [tag, termWeight(terms, tag, count)])),
  );
}

function termWeight({ rarity }: Terms, term: number, count: number): number {
  return (1 + Math.log(count)) * rarity[term];
}
