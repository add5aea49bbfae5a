import path from "node:path";
import { describe, expect, test } from "vitest";
import { tagsOfItem } from "@/lib/movielens/tags";
import type { Movie } from "@/types/movie";
import { addCatalogKnowledge, readCatalogKnowledge } from "./catalog-knowledge";

const CATALOG = path.resolve(import.meta.dirname, "../../prisma-free-data/sample");
const films = await readCatalogKnowledge(CATALOG);

function movie(title: string, year?: number, more: Partial<Movie> = {}): Movie {
  return { movieId: 1, title, year, genres: [], alternateTitles: [], directors: [], cast: [], ...more };
}

const directorsOf = (film: Movie) => addCatalogKnowledge({ movies: [film] }, films).movies[0].directors;

describe("a film is found", () => {
  test.each([
    ["by title and year", movie("The Matrix", 1999), ["Lana Wachowski", "Lilly Wachowski"]],
    ["without its article", movie("Matrix", 1999), ["Lana Wachowski", "Lilly Wachowski"]],
    ["a year beside", movie("The Matrix", 2000), ["Lana Wachowski", "Lilly Wachowski"]],
    ["without its accents", movie("Gueros", 2014), ["Alonso Ruizpalacios"]],
    [
      "by another name",
      movie("No such name", 2001, { alternateTitles: ["Le fabuleux destin d'Amelie Poulain"] }),
      ["Jean-Pierre Jeunet"],
    ],
  ])("%s", (_, film, directors) => {
    expect(directorsOf(film)).toEqual(directors);
  });

  test.each([
    ["of another year", movie("The Matrix", 1989)],
    ["without a year", movie("The Matrix")],
    ["that is not in the catalog", movie("No such film at all", 1999)],
  ])("not one %s", (_, film) => {
    expect(directorsOf(film)).toEqual([]);
  });

  test("and of two with one title, that of its year", () => {
    const [older, newer] = [directorsOf(movie("True Grit", 1969)), directorsOf(movie("True Grit", 2010))];
    expect(older).toEqual(["Henry Hathaway"]);
    expect(newer).toEqual(["Ethan Coen", "Joel Coen"]);
  });
});

test("credits of a data set's own stay", () => {
  expect(directorsOf(movie("The Matrix", 1999, { directors: ["Somebody"] }))).toEqual(["Somebody"]);
  expect(directorsOf(movie("The Matrix", 1999, { cast: ["Somebody"] }))).toEqual([]);
});

test("tags come beside those that people applied, as of ten people where they fit best", () => {
  const tagCounts = {
    tags: ["bullet time", "virtual reality"],
    indptr: Uint32Array.of(0, 2, 3),
    tagRows: Uint32Array.of(0, 1, 0),
    people: Uint32Array.of(4, 3, 2),
  };
  const movies = [movie("The Matrix", 1999), movie("No such film at all", 1999)];
  const added = addCatalogKnowledge({ movies, tagCounts }, films);
  const written = films.find(({ title }) => title === "Matrix, The")?.tags as ReadonlyMap<string, number>;
  expect(added.known).toBe(1);
  expect(added.tagCounts.tags.slice(0, 2)).toEqual(tagCounts.tags);
  const named = (item: number) =>
    new Map([...tagsOfItem(added.tagCounts, item)].map(([row, people]) => [added.tagCounts.tags[row], people]));
  expect(named(1)).toEqual(new Map([["bullet time", 2]]));
  const expected = new Map<string, number>([
    ["bullet time", 4],
    ["virtual reality", 3],
  ]);
  for (const [tag, relevance] of written) expected.set(tag, (expected.get(tag) ?? 0) + Math.round(relevance * 10));
  expect(named(0)).toEqual(expected);
});

test("words of quality are no part of it", () => {
  const tags = new Set(films.flatMap((film) => [...film.tags.keys()]));
  expect(tags.has("great acting")).toBe(false);
  expect(tags.has("virtual reality")).toBe(true);
});

test("a catalog that knows none changes nothing", () => {
  const movies = [movie("No such film at all", 1999)];
  const added = addCatalogKnowledge({ movies }, films);
  expect(added).toEqual({
    movies,
    known: 0,
    tagCounts: { tags: [], indptr: Uint32Array.of(0, 0), tagRows: new Uint32Array(0), people: new Uint32Array(0) },
  });
});
