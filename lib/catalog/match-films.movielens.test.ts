import { readFile } from "node:fs/promises";
import path from "node:path";
import Papa from "papaparse";
import { beforeAll, describe, expect, test } from "vitest";
import type { Movie } from "@/types/movie";
import { matchFilms } from "./match-films";
import { createStore, type Store } from "./store";
import { store as fixture } from "./store.fixture";

/** ml-latest-small, from grouplens.org/datasets/movielens; its licence keeps it out of this repository. */
const folder = process.env.MOVIELENS_TEST_DIR;

/** Titles that two films of the same year have. */
const TWICE = [
  "Confessions of a Dangerous Mind (2002)",
  "Emma (1996)",
  "Eros (2004)",
  "Saturn 3 (1980)",
  "War of the Worlds (2005)",
];

async function readTable(name: string): Promise<Record<string, string>[]> {
  const text = await readFile(path.join(folder as string, name), "utf8");
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

describe.skipIf(!folder)("ml-latest-small, in the folder that MOVIELENS_TEST_DIR names", () => {
  let movies: Movie[];
  let store: Store;

  beforeAll(async () => {
    const links = new Map((await readTable("links.csv")).map((row) => [row.movieId, row]));
    movies = (await readTable("movies.csv")).map(({ movieId, title }): Movie => {
      const [, name, year] = /^(.*?)\s*(?:\((\d{4})[^)]*\))?\s*$/.exec(title) as RegExpExecArray;
      const [, outside, inside] = /^(.*?)\s*\((.*)\)$/.exec(name) ?? [];
      const { imdbId, tmdbId } = links.get(movieId) ?? {};
      return {
        movieId: Number(movieId),
        title: outside || name,
        alternateTitles: inside ? inside.split(/\) \(|a\.k\.a\. /).filter((other) => other !== "") : [],
        year: year ? Number(year) : undefined,
        imdbId: imdbId ? `tt${imdbId}` : undefined,
        tmdbId: tmdbId ? Number(tmdbId) : undefined,
        genres: [],
        directors: [],
        cast: [],
      };
    });
    const { model } = fixture;
    const dataset = { ...model.manifest.dataset, ratingsSimulated: false };
    const ratingCounts = Uint32Array.from(movies, () => 1);
    store = createStore({ ...model, movies, ratingCounts, manifest: { ...model.manifest, dataset } });
  });

  const matchAll = (referenceOf: (movie: Movie) => Parameters<typeof matchFilms>[1][number]) =>
    matchFilms(store, movies.map(referenceOf));
  const found = (match: ReturnType<typeof matchFilms>[number]) =>
    match.kind === "matched" ? match.film.movieId : match.kind;

  test("every film is found by each of its ids", () => {
    const movieIds = movies.map(({ movieId }) => movieId);
    expect(matchAll(({ movieId }) => ({ movieId })).map(found)).toEqual(movieIds);
    expect(matchAll(({ imdbId, title }) => ({ imdbId, title: imdbId ? undefined : title })).map(found)).toEqual(
      movieIds,
    );
  });

  test.each<[string, (title: string) => string]>([
    ["as MovieLens writes it", (title) => title],
    ["with its article before it", (title) => title.replace(/^(.*), (The|An?)$/, "$2 $1")],
    ["in capitals without its signs", (title) => title.toUpperCase().replace(/[.,:!?-]/g, " ")],
  ])("every film is found by title and year, %s, but for those that share both", (_, write) => {
    const matches = matchAll(({ title, year }) => ({ title: write(title), year }));
    const shared = movies.filter((movie, i) => found(matches[i]) !== movie.movieId);
    expect(shared.map(({ title, year }) => `${title} (${year})`).toSorted()).toEqual(
      TWICE.flatMap((name) => [name, name]),
    );
    for (const movie of shared) {
      const match = matches[movies.indexOf(movie)];
      expect(match.kind === "ambiguous" && match.candidates.map(({ movieId }) => movieId)).toContain(movie.movieId);
    }
  });

  test("of films whose year is off by one most are found; none is taken for one of another name", () => {
    for (const off of [-1, 1]) {
      const matches = matchAll(({ title, year }) => ({ title, year: year && year + off }));
      const hits = movies.filter(({ movieId }, i) => found(matches[i]) === movieId);
      expect(hits.length).toBeGreaterThan(0.99 * movies.length);
    }
  });

  test.each([
    ["Se7en", 1995, 47],
    ["Léon: The Professional", 1994, 293],
    ["Raiders of the Lost Ark", 1981, 1198],
    ["The Good, the Bad and the Ugly", 1966, 1201],
    ["Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb", 1964, 750],
    ["Harry Potter and the Philosopher's Stone", 2001, 4896],
    ["Amélie", 2001, 4973],
    ["City of God", 2002, 6016],
    ["Pan’s Labyrinth", 2006, 48394],
    ["WALL·E", 2008, 60069],
    ["Mad Max 2", 1981, 3703],
    ["8½", 1963, 1251],
    ["Birdman or (The Unexpected Virtue of Ignorance)", 2014, 112183],
    ["Rocky 2", 1979, 2409],
    ["The Lord of the Rings: The Fellowship of the Ring", 2001, 4993],
  ])("%s of %i, as Letterboxd writes it, is film %i", (title, year, movieId) => {
    expect(found(matchFilms(store, [{ title, year }])[0])).toBe(movieId);
  });

  test.each([
    ["Star Wars", 1977, 260],
    ["The Empire Strikes Back", 1980, 1196],
    ["Return of the Jedi", 1983, 1210],
  ])("%s of %i has another name in MovieLens, and is suggested first", (title, year, movieId) => {
    const [match] = matchFilms(store, [{ title, year }]);
    expect(match.kind === "missing" && match.suggest()[0].movieId).toBe(movieId);
  });
});
