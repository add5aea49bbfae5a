import fc from "fast-check";
import { expect, test } from "vitest";
import { MODELS } from "@/types/recommendation";
import { MAX_K, MAX_SEEDS } from "./limits";
import * as parameters from "./parameters";
import { parseQuery } from "./parse-query";

const { explain, k, limit, model, movieIds, moviePair, searchText, seedParameters } = parameters;
const PARSERS = { movieId: movieIds, ...seedParameters, model, k, explain, q: searchText, limit, movies: moviePair };
type Name = keyof typeof PARSERS;

const parse = (search: string | [string, string][]) => parseQuery(new URLSearchParams(search), PARSERS);

test.each<[string, Name, unknown]>([
  ["movieId=0", "movieId", [0]],
  ["movieId=4294967295", "movieId", [4294967295]],
  ["movieId=3&movieId=007", "movieId", [3, 7]],
  ["title=%20The+Matrix%20", "title", ["The Matrix"]],
  ["imdb=tt0114709", "imdb", ["tt0114709"]],
  ["imdb=114709", "imdb", ["tt0114709"]],
  ["imdb=tt10872600", "imdb", ["tt10872600"]],
  ["tmdb=862", "tmdb", [862]],
  ["model=collaborative", "model", "collaborative"],
  ["", "model", "hybrid"],
  ["explain=true", "explain", true],
  ["explain=0", "explain", false],
  ["", "explain", false],
  ["k=1", "k", 1],
  ["k=100", "k", 100],
  ["", "k", 10],
  ["", "q", ""],
  ["q=%20toy+", "q", " toy "],
  ["limit=50", "limit", 50],
  ["", "limit", 8],
  ["movies=1,3114", "movies", [1, 3114]],
  ["", "movies", undefined],
])("%j gives %s %j", (search, name, value) => {
  const { query, problems } = parse(search);
  expect(query[name]).toEqual(value);
  expect(problems).toEqual([]);
});

const WHOLE = "expected a whole number from";

test.each<[string, string]>([
  ["k=0", `k: got "0", ${WHOLE} 1 to 100`],
  ["k=101", `k: got "101", ${WHOLE} 1 to 100`],
  ["k=-1", `k: got "-1", ${WHOLE} 1 to 100`],
  ["k=5.5", `k: got "5.5", ${WHOLE} 1 to 100`],
  ["k=1e1", `k: got "1e1", ${WHOLE} 1 to 100`],
  ["k=0x10", `k: got "0x10", ${WHOLE} 1 to 100`],
  ["k=+5", `k: got " 5", ${WHOLE} 1 to 100`],
  ["k=", `k: got "", ${WHOLE} 1 to 100`],
  ["k=%D9%A3", `k: got "٣", ${WHOLE} 1 to 100`],
  ["limit=51", `limit: got "51", ${WHOLE} 1 to 50`],
  ["movieId=4294967296", `movieId: got "4294967296", ${WHOLE} 0 to 4294967295`],
  ["tmdb=abc", `tmdb: got "abc", ${WHOLE} 0 to 4294967295`],
  ["imdb=nm0000158", 'imdb: got "nm0000158", expected an IMDb id such as tt0114709'],
  ["title=%20", 'title: got " ", expected a title'],
  ["model=svd", 'model: got "svd", expected hybrid, content, collaborative, ease, factors, popularity'],
  ["explain=maybe", 'explain: got "maybe", expected true or false'],
  ["movies=1", 'movies: got "1", expected two movieIds with a comma between them'],
  ["movies=1,2,3", 'movies: got "1,2,3", expected two movieIds with a comma between them'],
])("%s is refused with a sentence", (search, detail) => {
  expect(parse(search).problems).toEqual([{ parameter: search.split("=")[0], detail }]);
});

test("texts of 300 characters are long enough", () => {
  const [long, longer] = ["x".repeat(300), "x".repeat(301)];
  expect(parse([["q", long]]).problems).toEqual([]);
  expect(parse([["title", long]]).query.title).toEqual([long]);
  for (const name of ["q", "title"]) {
    const { problems } = parse([[name, longer]]);
    expect(problems).toEqual([{ parameter: name, detail: expect.stringMatching(/expected at most 300 characters$/) }]);
  }
});

test("any query gives values within bounds, and problems that name their parameter", () => {
  const names = fc.constantFrom(...Object.keys(PARSERS));
  const values = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.integer().map(String),
    fc.constantFrom(...MODELS, "tt0114709", "1,2", "٣", "1e3", "NaN"),
    fc.string({ minLength: 290, maxLength: 310 }),
  );
  const whole = (least: number, most: number) => (value: number) =>
    expect(Number.isInteger(value) && value >= least && value <= most).toBe(true);
  fc.assert(
    fc.property(fc.array(fc.tuple(names, values), { maxLength: 60 }), (pairs) => {
      const { query, problems } = parse(pairs);
      whole(1, MAX_K)(query.k);
      whole(1, 50)(query.limit);
      expect(MODELS).toContain(query.model);
      expect(query.q.length).toBeLessThanOrEqual(300);
      for (const many of [query.movieId, query.title, query.imdb, query.tmdb]) {
        expect(many.length).toBeLessThanOrEqual(MAX_SEEDS);
      }
      [...query.movieId, ...query.tmdb].forEach(whole(0, 0xffffffff));
      for (const id of query.imdb) expect(id).toMatch(/^tt\d{7,10}$/);
      for (const title of query.title) expect(title.trim().length).toBeGreaterThan(0);
      for (const { parameter, detail } of problems) {
        expect(Object.keys(PARSERS)).toContain(parameter);
        expect(detail.startsWith(`${parameter}: `)).toBe(true);
      }
    }),
  );
});

test("any query string at all is read without complaint", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(() => parse(text)).not.toThrow();
    }),
  );
});
