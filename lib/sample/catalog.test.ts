import path from "node:path";
import { expect, test } from "vitest";
import { readFilms } from "./film-list";
import { readFranchises } from "./franchise-list";
import { readTagList } from "./tag-list";

const CATALOG = path.resolve(import.meta.dirname, "../../prisma-free-data/sample");

// Reading is half of the test: it refuses any line with a value out of its range or vocabulary, or twice there.
const tagList = await readTagList(path.join(CATALOG, "tags.tsv"));
const films = await readFilms(CATALOG, tagList);
const franchises = await readFranchises(path.join(CATALOG, "franchises.tsv"), films);

test.each([
  ["films", () => true, 1200],
  ["films not in English", ({ language }) => language !== "en", 300],
  ["animated films", ({ genres }) => genres.includes("Animation"), 100],
  ["documentaries", ({ genres }) => genres.includes("Documentary"), 80],
  ["films from before 1970", ({ year }) => year < 1970, 150],
  ["films since 2010", ({ year }) => year >= 2010, 200],
] as [string, (film: (typeof films)[number]) => boolean, number][])("there are enough %s", (_, isOne, least) => {
  expect(films.filter(isOne).length).toBeGreaterThanOrEqual(least);
});

test("the vocabulary has at least 200 tags of every kind, and each describes some film", () => {
  const used = new Set(films.flatMap(({ tags }) => [...tags.keys()]));
  expect(tagList.size).toBeGreaterThanOrEqual(200);
  expect([...tagList.keys()].filter((tag) => !used.has(tag))).toEqual([]);
  expect(new Set(tagList.values()).size).toBe(8);
});

test("a film is told by what it is: four tags of subject or style at least", () => {
  const kinds = new Set(["subject", "style"]);
  const thin = films.filter(({ tags }) => [...tags.keys()].filter((t) => kinds.has(tagList.get(t) ?? "")).length < 4);
  expect(thin.map(({ title }) => title)).toEqual([]);
});

test("no film stands twice under two spellings", () => {
  const keys = films.map(
    ({ title, year, directors }) => `${title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")} ${year} ${directors[0]}`,
  );
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});

test("years lie between the first films and today's, and movieIds have no gaps", () => {
  const years = films.map(({ year }) => year);
  expect(Math.min(...years)).toBeGreaterThanOrEqual(1910);
  expect(Math.max(...years)).toBeLessThanOrEqual(2026);
  expect(films.map(({ movieId }) => movieId)).toEqual(films.map((_, row) => row + 1));
});

test("titles are written as MovieLens writes them, the article last and no year", () => {
  const odd = films.filter(({ title }) => /\(\d{4}\)$|[“”‘’\t]|\s{2}/.test(title));
  expect(odd.map(({ title }) => title)).toEqual([]);
});

test("there are at least sixty series, every member in the catalog", () => {
  expect(franchises.length).toBeGreaterThanOrEqual(60);
  expect(new Set(franchises.map(({ name }) => name)).size).toBe(franchises.length);
});
