import type { Movie } from "@/types/movie";
import { columnReader, type Kind, rowBelow, rowsBelow, text, texts, wholeOrNull } from "./column-reader";
import { FILES } from "./model";

/**
 * Films as movies.json holds them: a list for each property, row i of it film i, an absent value null. A few long lists
 * of JSON are parsed several times as fast as many objects. movieIds stand among the tensors.
 */
export interface MovieColumns {
  titles: string[];
  years: (number | null)[];
  /** Rows of `genreLists`. */
  genres: number[];
  /** The combinations of genres that films have, each once. */
  genreLists: string[][];
  /** 133093 for "tt0133093"; an id that a number would not give back stays as it is. */
  imdbIds: (number | string | null)[];
  tmdbIds: (number | null)[];
  /** For each film that has any: its row, then rows of `names`. */
  alternateTitles: number[][];
  directors: number[][];
  cast: number[][];
  names: string[];
}

const NAME_LISTS = ["alternateTitles", "directors", "cast"] as const;

const imdbNumber: Kind<number | string | null> = {
  is: (value): value is number | string | null => text.is(value) || wholeOrNull.is(value),
  expected: "a whole number, text or null",
};

/** The columns `fromColumns` takes back; movieIds are not among them. */
export function toColumns(movies: readonly Movie[]): MovieColumns {
  const genreLists = distinct<string[]>(JSON.stringify);
  const names = distinct<string>((name) => name);
  const namesIn = (list: (typeof NAME_LISTS)[number]) =>
    movies.map((movie, film) => [film, ...movie[list].map(names.rowOf)]).filter(({ length }) => length > 1);
  return {
    titles: movies.map(({ title }) => title),
    years: movies.map(({ year }) => year ?? null),
    genres: movies.map(({ genres }) => genreLists.rowOf(genres)),
    genreLists: genreLists.values,
    imdbIds: movies.map(({ imdbId }) => packImdbId(imdbId)),
    tmdbIds: movies.map(({ tmdbId }) => tmdbId ?? null),
    alternateTitles: namesIn("alternateTitles"),
    directors: namesIn("directors"),
    cast: namesIn("cast"),
    names: names.values,
  };
}

/**
 * The films that `toColumns` was given; `movieIds` holds one id a film. Films of the same genres share one list, lists
 * without names are one: both are frozen.
 * @throws ArtifactError naming column and row where a value is of another type than expected or out of range
 */
export function fromColumns(columns: unknown, movieIds: Uint32Array): Movie[] {
  const films = movieIds.length;
  const read = columnReader(FILES.words, columns);
  const titles = read("titles", text, films);
  const years = read("years", wholeOrNull, films);
  const genreLists = read("genreLists", texts).map(freeze);
  const genreRows = read("genres", rowBelow(genreLists.length), films);
  const imdbIds = read("imdbIds", imdbNumber, films);
  const tmdbIds = read("tmdbIds", wholeOrNull, films);
  const names = read("names", text);
  const none = freeze([]);

  const movies = titles.map((title, film) => {
    // Nearly every film has all of these: one literal, less what is absent, takes a quarter less time than adding what
    // is there. The last property goes first, as V8 can take that one back cheaply.
    const movie = {
      movieId: movieIds[film],
      title,
      year: years[film],
      alternateTitles: none,
      genres: genreLists[genreRows[film]],
      directors: none,
      cast: none,
      imdbId: unpackImdbId(imdbIds[film]),
      tmdbId: tmdbIds[film],
    } as Movie;
    if (tmdbIds[film] === null) delete movie.tmdbId;
    if (imdbIds[film] === null) delete movie.imdbId;
    if (years[film] === null) delete movie.year;
    return movie;
  });
  for (const list of NAME_LISTS) {
    for (const [film, ...rows] of read(list, rowsBelow(films, names.length))) {
      movies[film][list] = rows.map((row) => names[row]);
    }
  }
  return movies;
}

function packImdbId(imdbId: string | undefined): number | string | null {
  if (imdbId === undefined) return null;
  const number = Number(imdbId.slice(2));
  return Number.isSafeInteger(number) && unpackImdbId(number) === imdbId ? number : imdbId;
}

function unpackImdbId(packed: number | string | null): string | null {
  return typeof packed === "number" ? `tt${String(packed).padStart(7, "0")}` : packed;
}

/** Values in the order of their first use, each key once. */
function distinct<T>(keyOf: (value: T) => string): { values: T[]; rowOf: (value: T) => number } {
  const values: T[] = [];
  const rows = new Map<string, number>();
  const rowOf = (value: T) => {
    const key = keyOf(value);
    const known = rows.get(key);
    if (known !== undefined) return known;
    rows.set(key, values.length);
    return values.push(value) - 1;
  };
  return { values, rowOf };
}

function freeze(list: string[]): string[] {
  return Object.freeze(list) as string[];
}
