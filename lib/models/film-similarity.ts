import { type CsrMatrix, transposeCsr } from "@/lib/linalg/csr-matrix";
import { markedRows } from "@/lib/linalg/marked-rows";
import type { Matrix } from "@/lib/linalg/matrix";
import { NarrowRows } from "@/lib/linalg/narrow-rows";
import { creditVectors, type FilmWords, genreVectors, yearVectors } from "./film-traits";

/** What two films are compared by. */
export const TRAITS = ["collaborative", "content", "genres", "year", "credits"] as const;
export type Trait = (typeof TRAITS)[number];
/** How much each trait counts; they sum to 1. */
export type SimilarityWeights = Record<Trait, number>;

/** Films, the row of each its item. */
export interface ComparableFilms {
  /** Unit rows; zeros for a film that nobody rated. */
  collaborativeEmbeddings: Matrix<Float32Array>;
  /** Unit rows; zeros for a film of which nothing is known. */
  contentEmbeddings: Matrix<Float32Array>;
  /** 0–1, how far content is to be believed: 1 where it is measured, less where it is estimated. */
  contentConfidence: Float32Array;
  ratingCounts: Uint32Array;
  films: readonly FilmWords[];
}

/** With so many ratings, what people think of a film counts half of what it does with any number. */
const HALF_KNOWN = 20;

/**
 * Similarity of films as a weighted sum of what they share: those who like them, what they are about, genres, time, people.
 * Each trait is a product of two vectors, so a sum of traits is one too: it splits exactly, and all films are compared by one
 * scan, of whole numbers of 16 bits (docs/decisions/0041). What people like is believed as far as there are ratings, √(n / (n + 20)) on either side, content by the root of its
 * confidence; a film that few have seen is compared by the rest.
 */
export class FilmSimilarity {
  private readonly blocks: { trait: Trait; first: number; columns: number }[] = [];
  private readonly vectors: NarrowRows;
  private readonly credits: CsrMatrix;
  private readonly filmsOf: CsrMatrix;
  private readonly creditWeight: number;
  private readonly people: string[];
  private readonly known: Uint8Array;
  private readonly knownItems: Uint32Array;
  /** Zeros, but while what shared people add is looked up. */
  private readonly added: Float32Array;

  constructor(
    { collaborativeEmbeddings, contentEmbeddings, contentConfidence, ratingCounts, films }: ComparableFilms,
    weights: SimilarityWeights,
  ) {
    const all: [Trait, Matrix<Float32Array>, (item: number) => number][] = [
      ["collaborative", collaborativeEmbeddings, (item) => ratingCounts[item] / (ratingCounts[item] + HALF_KNOWN)],
      ["content", contentEmbeddings, (item) => contentConfidence[item]],
      ["genres", genreVectors(films), () => 1],
      ["year", yearVectors(films), () => 1],
    ];
    const counted = all.filter(([trait]) => weights[trait] > 0);
    let columns = 0;
    for (const [trait, matrix] of counted) {
      this.blocks.push({ trait, first: columns, columns: matrix.columns });
      columns += matrix.columns;
    }
    this.vectors = new NarrowRows(films.length, columns);
    const vector = new Float64Array(columns);
    for (let item = 0; item < films.length; item++) {
      let to = 0;
      for (const [trait, matrix, beliefIn] of counted) {
        const scale = Math.sqrt(weights[trait] * beliefIn(item));
        const end = (item + 1) * matrix.columns;
        for (let p = item * matrix.columns; p < end; p++) vector[to++] = scale * matrix.data[p];
      }
      this.vectors.setRow(item, vector);
    }
    const { vectors: credits, people } = creditVectors(films);
    this.credits = credits;
    this.filmsOf = transposeCsr(credits);
    this.people = people;
    this.creditWeight = weights.credits;
    this.known = Uint8Array.from(films, (_, item) => (this.hasTraits(item) ? 1 : 0));
    this.knownItems = markedRows(this.known);
    this.added = new Float32Array(films.length);
  }

  private hasTraits(item: number): boolean {
    return !this.vectors.isZero(item) || this.credits.indptr[item] < this.credits.indptr[item + 1];
  }

  /** Whether anything is known of a film. */
  isKnown(item: number): boolean {
    return this.known[item] === 1;
  }

  /** How much of what films are compared by is known of one, 0–1: its similarity with itself. */
  confidence(item: number): number {
    return Object.values(this.parts(item, item)).reduce((sum, part) => sum + part, 0);
  }

  /** The similarity of two films by trait; the parts sum to what `similarities` gives. */
  parts(a: number, b: number): Record<Trait, number> {
    const parts = { collaborative: 0, content: 0, genres: 0, year: 0, credits: 0 };
    for (const { trait, first, columns } of this.blocks) parts[trait] = this.vectors.product(a, b, first, columns);
    parts.credits = this.sharedPeople(a, b).reduce((sum, { similarity }) => sum + similarity, 0);
    return parts;
  }

  /** Who worked on both films, and what that adds to their similarity; most first. */
  sharedPeople(a: number, b: number): { name: string; similarity: number }[] {
    const { indptr, indices, values } = this.credits;
    const ofA = new Map<number, number>();
    for (let e = indptr[a]; e < indptr[a + 1]; e++) ofA.set(indices[e], values[e]);
    const shared: { name: string; similarity: number }[] = [];
    for (let e = indptr[b]; e < indptr[b + 1]; e++) {
      const value = ofA.get(indices[e]);
      if (value === undefined) continue;
      shared.push({ name: this.people[indices[e]], similarity: this.creditWeight * value * values[e] });
    }
    return shared.sort((x, y) => y.similarity - x.similarity);
  }

  /** Mean similarity of every film to the seeds; −Infinity for those of which nothing is known. */
  similarities(seeds: readonly number[]): Float32Array {
    const result = new Float32Array(this.known.length).fill(Number.NEGATIVE_INFINITY);
    const found = this.similaritiesOf(seeds, this.knownItems);
    for (let p = 0; p < found.length; p++) result[this.knownItems[p]] = found[p];
    return result;
  }

  /** The same of some films, one each. */
  similaritiesOf(seeds: readonly number[], items: Uint32Array): Float32Array {
    const { known, added } = this;
    const result = this.vectors.productsWithMean(seeds, items).slice();
    const byPeople = this.creditSimilarities(seeds);
    for (const [item, similarity] of byPeople) added[item] = similarity;
    for (let p = 0; p < items.length; p++)
      result[p] = known[items[p]] ? result[p] + added[items[p]] : Number.NEGATIVE_INFINITY;
    for (const item of byPeople.keys()) added[item] = 0;
    return result;
  }

  /** What shared people add to the mean similarity to the seeds, for the films of those people. */
  private creditSimilarities(seeds: readonly number[]): Map<number, number> {
    const similarities = new Map<number, number>();
    for (const seed of seeds) {
      for (let e = this.credits.indptr[seed]; e < this.credits.indptr[seed + 1]; e++) {
        const person = this.credits.indices[e];
        const share = (this.creditWeight * this.credits.values[e]) / seeds.length;
        for (let f = this.filmsOf.indptr[person]; f < this.filmsOf.indptr[person + 1]; f++) {
          const item = this.filmsOf.indices[f];
          similarities.set(item, (similarities.get(item) ?? 0) + share * this.filmsOf.values[f]);
        }
      }
    }
    return similarities;
  }
}
