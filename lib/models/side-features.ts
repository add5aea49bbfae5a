import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import type { TaggedItem } from "./tag-features";

/** What is known of a film besides who liked it. */
export interface DescribedItem extends TaggedItem {
  year?: number;
  directors: readonly string[];
  cast: readonly string[];
}

/** How much a feature that films share counts, in people who like them all. */
export interface SideWeights {
  genre: number;
  decade: number;
  tag: number;
  person: number;
}

/**
 * Rows that stand for what films have in common, one for each genre, decade, tag and person of two films at least: below the
 * preferences of people they are people who like exactly those films, so that item weights learn from both (stacked
 * side information, after Ning & Karypis 2012, "Sparse linear methods with side information").
 * @returns features x items; a feature of weight w has w in the row of each of its items
 */
export function sideRows(items: readonly DescribedItem[], weights: SideWeights): CsrMatrix {
  const filmsOf = new Map<string, number[]>();
  const add = (kind: keyof SideWeights, name: string | number, item: number) => {
    const key = `${kind} ${name}`;
    const films = filmsOf.get(key);
    if (films) films.push(item);
    else filmsOf.set(key, [item]);
  };
  items.forEach(({ genres, year, tagCounts, directors, cast }, item) => {
    for (const genre of genres) add("genre", genre, item);
    if (year !== undefined) add("decade", Math.floor(year / 10), item);
    for (const tag of tagCounts.keys()) add("tag", tag, item);
    for (const person of new Set([...directors, ...cast])) add("person", person, item);
  });
  const kept = [...filmsOf].filter(([key, films]) => films.length > 1 && weights[kindOf(key)] > 0);
  const indptr = new Uint32Array(kept.length + 1);
  kept.forEach(([, films], row) => {
    indptr[row + 1] = indptr[row] + films.length;
  });
  return {
    rows: kept.length,
    columns: items.length,
    indptr,
    indices: Uint32Array.from(kept.flatMap(([, films]) => films)),
    values: Float32Array.from(kept.flatMap(([key, films]) => films.map(() => weights[kindOf(key)]))),
  };
}

function kindOf(key: string): keyof SideWeights {
  return key.slice(0, key.indexOf(" ")) as keyof SideWeights;
}

/** The rows of A and, below them, those of B, of their first `columns` columns. */
export function stackRows(A: CsrMatrix, B: CsrMatrix, columns: number): CsrMatrix {
  let count = 0;
  for (const { indices } of [A, B]) for (let e = 0; e < indices.length; e++) if (indices[e] < columns) count++;
  const stacked = {
    rows: A.rows + B.rows,
    columns,
    indptr: new Uint32Array(A.rows + B.rows + 1),
    indices: new Uint32Array(count),
    values: new Float32Array(count),
  };
  let [top, place] = [0, 0];
  for (const { rows, indptr, indices, values } of [A, B]) {
    for (let row = 0; row < rows; row++) {
      for (let e = indptr[row]; e < indptr[row + 1]; e++) {
        if (indices[e] >= columns) continue;
        stacked.indices[place] = indices[e];
        stacked.values[place++] = values[e];
      }
      stacked.indptr[top + row + 1] = place;
    }
    top += rows;
  }
  return stacked;
}
