import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import { type Matrix, zeros } from "@/lib/linalg/matrix";
import { normalizeRows } from "@/lib/linalg/normalize-rows";

/** What films say of themselves beside tags. */
export interface FilmWords {
  genres: readonly string[];
  year?: number;
  directors: readonly string[];
  cast: readonly string[];
}

const FIRST_DECADE = 1900;
const DECADES = 14;

/** films x genres: genres by their rarity, ln((1 + N) / (1 + films with it)); unit rows, zeros where a film has none. */
export function genreVectors(films: readonly FilmWords[]): Matrix<Float32Array> {
  const filmsWith = new Map<string, number>();
  for (const { genres } of films) for (const genre of genres) filmsWith.set(genre, (filmsWith.get(genre) ?? 0) + 1);
  const columnOf = new Map([...filmsWith.keys()].map((genre, column) => [genre, column]));
  const vectors = zeros(films.length, columnOf.size);
  films.forEach(({ genres }, film) => {
    for (const genre of genres) {
      const rarity = Math.log((1 + films.length) / (1 + (filmsWith.get(genre) as number)));
      vectors.data[film * vectors.columns + (columnOf.get(genre) as number)] = rarity;
    }
  });
  return normalizeRows(vectors);
}

/**
 * films x decades: a year stands between the decades beside it, near the one that it is nearer to; unit rows, zeros for a
 * film without a year. Of one year the product is 1, ten years apart 0.7 at most, twenty and more 0.
 */
export function yearVectors(films: readonly FilmWords[]): Matrix<Float32Array> {
  const vectors = zeros(films.length, DECADES);
  films.forEach(({ year }, film) => {
    if (year === undefined) return;
    const place = Math.min(Math.max((year - FIRST_DECADE) / 10, 0), DECADES - 1);
    const below = Math.min(Math.floor(place), DECADES - 2);
    vectors.data[film * DECADES + below] = below + 1 - place;
    vectors.data[film * DECADES + below + 1] = place - below;
  });
  return normalizeRows(vectors);
}

/** A director makes more of a film than an actor. */
const DIRECTOR = 1.5;

/** films x people of two films at least, by their rarity ln(N / films); unit rows, none where a film has nobody. */
export function creditVectors(films: readonly FilmWords[]): { vectors: CsrMatrix; people: string[] } {
  const shares = films.map(({ directors, cast }) => {
    const share = new Map<string, number>();
    for (const name of cast) share.set(name, 1);
    for (const name of directors) share.set(name, (share.get(name) ?? 0) + DIRECTOR);
    return share;
  });
  const filmsOf = new Map<string, number>();
  for (const share of shares) for (const name of share.keys()) filmsOf.set(name, (filmsOf.get(name) ?? 0) + 1);
  const people = [...filmsOf].filter(([, count]) => count > 1).map(([name]) => name);
  const columnOf = new Map(people.map((name, column) => [name, column]));
  const indptr = new Uint32Array(films.length + 1);
  const [indices, values]: [number[], number[]] = [[], []];
  shares.forEach((share, film) => {
    const entries = [...share].flatMap(([name, part]) => {
      const column = columnOf.get(name);
      const rarity = Math.log(films.length / (filmsOf.get(name) as number));
      return column === undefined || rarity === 0 ? [] : [{ column, value: part * rarity }];
    });
    const length = Math.hypot(...entries.map(({ value }) => value));
    for (const { column, value } of entries.sort((a, b) => a.column - b.column)) {
      indices.push(column);
      values.push(value / length);
    }
    indptr[film + 1] = indices.length;
  });
  const vectors = {
    rows: films.length,
    columns: people.length,
    indptr,
    indices: Uint32Array.from(indices),
    values: Float32Array.from(values),
  };
  return { vectors, people };
}
