import path from "node:path";
import type { TagCounts } from "@/lib/movielens/tags";
import { parseTitle } from "@/lib/movielens/title";
import type { Movie } from "@/types/movie";
import { type CatalogFilm, readFilms } from "./film-list";
import { readTagList } from "./tag-list";

/** Films in words: the row of a film in both is its item. */
export interface FilmWords {
  movies: readonly Movie[];
  tagCounts?: TagCounts;
}

/** A tag of the greatest relevance counts as if so many people had put it on the film. */
const PEOPLE_OF_A_TAG = 10;

/**
 * Reads what the built-in catalog tells of films. Words of quality stay out: likeness shall rest on what a film is, not on
 * how good.
 * @throws DataError for a line of the catalog that cannot be used
 */
export async function readCatalogKnowledge(catalog: string): Promise<CatalogFilm[]> {
  const tagList = await readTagList(path.join(catalog, "tags.tsv"));
  const films = await readFilms(catalog, tagList);
  const describes = ([tag]: [string, number]) => tagList.get(tag) !== "quality";
  return films.map((film) => ({ ...film, tags: new Map([...film.tags].filter(describes)) }));
}

/**
 * Films with what the catalog tells of them too: directors and cast where a film has neither, and its tags beside
 * those that people applied. A film is the catalog's where a title and the year agree, to a year.
 * @returns `known` counts the films that the catalog tells of
 */
export function addCatalogKnowledge(
  { movies, tagCounts }: FilmWords,
  films: readonly CatalogFilm[],
): { movies: Movie[]; tagCounts: TagCounts; known: number } {
  const find = finderOf(films);
  const found = movies.map(find);
  return {
    movies: movies.map((movie, item) => withCredits(movie, found[item])),
    tagCounts: addTags(tagCounts, found),
    known: found.filter((film) => film !== undefined).length,
  };
}

/** Which film of the catalog a movie is. */
function finderOf(films: readonly CatalogFilm[]): (movie: Movie) => CatalogFilm | undefined {
  const byName = new Map<string, CatalogFilm>();
  for (const film of films) {
    const { title, alternateTitles } = parseTitle(film.title);
    for (const name of [title, ...alternateTitles]) {
      const key = keyOf(name, film.year);
      if (!byName.has(key)) byName.set(key, film);
    }
  }
  return ({ title, alternateTitles, year }) => {
    if (year === undefined) return undefined;
    const keys = [year, year - 1, year + 1].flatMap((y) => [title, ...alternateTitles].map((name) => keyOf(name, y)));
    return keys.map((key) => byName.get(key)).find((film) => film !== undefined);
  };
}

/** Letters and digits without accents, and the year. */
function keyOf(title: string, year: number): string {
  const plain = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/^(the|an?) /, "")
    .replace(/&/g, "and");
  return `${plain.replace(/[^\p{L}\p{N}]/gu, "")} ${year}`;
}

function withCredits(movie: Movie, film: CatalogFilm | undefined): Movie {
  if (!film || movie.directors.length > 0 || movie.cast.length > 0) return movie;
  return { ...movie, directors: film.directors, cast: film.cast };
}

function addTags(tagCounts: TagCounts | undefined, found: readonly (CatalogFilm | undefined)[]): TagCounts {
  const { tags, indptr, tagRows, people } = tagCounts ?? noTags(found.length);
  const rowOf = new Map(tags.map((tag, row) => [tag, row]));
  for (const film of found) for (const tag of film?.tags.keys() ?? []) if (!rowOf.has(tag)) rowOf.set(tag, rowOf.size);
  const added = found.reduce((sum, film) => sum + (film?.tags.size ?? 0), 0);
  const [rows, counts] = [new Uint32Array(tagRows.length + added), new Uint32Array(tagRows.length + added)];
  const ends = new Uint32Array(indptr.length);
  let count = 0;
  found.forEach((film, item) => {
    const ofItem = new Map<number, number>();
    for (let e = indptr[item]; e < indptr[item + 1]; e++) ofItem.set(tagRows[e], people[e]);
    for (const [tag, relevance] of film?.tags ?? []) {
      const row = rowOf.get(tag) as number;
      ofItem.set(row, (ofItem.get(row) ?? 0) + Math.max(1, Math.round(relevance * PEOPLE_OF_A_TAG)));
    }
    for (const [row, applied] of [...ofItem].sort(([a], [b]) => a - b)) {
      rows[count] = row;
      counts[count++] = applied;
    }
    ends[item + 1] = count;
  });
  return { tags: [...rowOf.keys()], indptr: ends, tagRows: rows.slice(0, count), people: counts.slice(0, count) };
}

function noTags(itemCount: number): TagCounts {
  const none = new Uint32Array(0);
  return { tags: [], indptr: new Uint32Array(itemCount + 1), tagRows: none, people: none };
}
