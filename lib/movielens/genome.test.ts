import { writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { DataError } from "./data-error";
import { readGenome } from "./genome";
import { writeFiles } from "./temp-files.fixture";
import { Vocabulary } from "./vocabulary";

const MOVIES = new Vocabulary(Uint32Array.of(30, 10, 20));
const TAGS = 'tagId,tag\n5,noir\n2, space \n9,"love, actually"\n';

const pool = new KernelPool(2);
afterAll(() => pool.close());

async function read(scores: string, tags = TAGS) {
  const folder = await writeFiles({
    "genome-tags.csv": tags,
    "genome-scores.csv": `movieId,tagId,relevance\n${scores}`,
  });
  return readGenome(pool, path.join(folder, "genome-tags.csv"), path.join(folder, "genome-scores.csv"), MOVIES);
}

test("each film's relevances stand in its row, in the order of the tags", async () => {
  const { genome, skipped } = await read("20,5,0.1\n20,2,0.2\n20,9,0.3\n30,9,0.6\n30,2,0.5\n30,5,0.4\n");
  expect(genome).toEqual({
    genomeTags: ["noir", "space", "love, actually"],
    items: Uint32Array.of(2, 0),
    tagRelevance: { rows: 2, columns: 3, data: Float32Array.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6) },
  });
  expect(skipped).toEqual({ ofUnknownFilms: 0, absent: 0 });
});

test("absent scores count as 0 and are counted, scores of 0 are not", async () => {
  const { genome, skipped } = await read("10,5,0\n10,9,1\n20,2,0.5\n");
  expect(genome.tagRelevance.data).toEqual(Float32Array.of(0, 0, 1, 0, 0.5, 0));
  expect(skipped).toEqual({ ofUnknownFilms: 0, absent: 3 });
});

test("scores of unknown films are counted and take no row", async () => {
  const { genome, skipped } = await read("99,5,0.5\n99,2,0.5\n10,5,0.5\n10,2,0.5\n10,9,0.5\n");
  expect(genome.items).toEqual(Uint32Array.of(1));
  expect(skipped).toEqual({ ofUnknownFilms: 2, absent: 0 });
});

test("scientific notation is read", async () => {
  const { genome } = await read("10,5,2.5E-4\n10,2,1e0\n10,9,9.99e-01\n");
  expect(genome.tagRelevance.data).toEqual(Float32Array.of(0.00025, 1, 0.999));
});

test("any scores come out where film and tag meet", async () => {
  const folder = await writeFiles({ "genome-tags.csv": TAGS });
  const file = path.join(folder, "genome-scores.csv");
  const score = fc.record({
    movieId: fc.constantFrom(10, 20, 30, 40),
    tagId: fc.constantFrom(5, 2, 9),
    relevance: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs),
  });
  const pair = (s: { movieId: number; tagId: number }) => `${s.movieId}:${s.tagId}`;
  const anyOrder = fc.uniqueArray(score, { selector: pair, maxLength: 12 });
  // As in MovieLens's own file, but for one score, perhaps, that is moved.
  const filmByFilm = fc
    .tuple(
      fc.shuffledSubarray([10, 20, 30, 40]),
      fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 12 }),
      fc.option(fc.nat(11)),
    )
    .map(([movieIds, relevances, moved]) => {
      const scores = movieIds.flatMap((movieId) => [5, 2, 9].map((tagId) => ({ movieId, tagId })));
      const inOrder = scores.map((score, s) => ({ ...score, relevance: Math.abs(relevances[s]) }));
      return moved === null ? inOrder : [...inOrder.slice(moved), ...inOrder.slice(0, moved)];
    });
  const scores = fc.oneof(anyOrder, filmByFilm);
  const property = fc.asyncProperty(scores, async (scores) => {
    fc.pre(scores.some(({ movieId }) => movieId !== 40));
    const text = scores.map((s) => `${s.movieId},${s.tagId},${s.relevance}\n`).join("");
    await writeFile(file, `movieId,tagId,relevance\n${text}`);
    const { genome, skipped } = await readGenome(pool, path.join(folder, "genome-tags.csv"), file, MOVIES);

    const relevanceOf = new Map(scores.map((s) => [pair(s), s.relevance]));
    const known = [...new Set(scores.map(({ movieId }) => movieId))].filter((movieId) => movieId !== 40);
    expect(Array.from(genome.items, (item) => MOVIES.id(item))).toEqual(known);
    const rows = known.flatMap((movieId) => [5, 2, 9].map((tagId) => relevanceOf.get(`${movieId}:${tagId}`)));
    expect(genome.tagRelevance.data).toEqual(Float32Array.from(rows, (relevance) => relevance ?? 0));
    expect(skipped).toEqual({
      ofUnknownFilms: scores.filter(({ movieId }) => movieId === 40).length,
      absent: rows.filter((relevance) => relevance === undefined).length,
    });
  });
  await fc.assert(property, { numRuns: 200 });
});

test("of a pair that stands twice the last score counts", async () => {
  const { genome, skipped } = await read("10,5,0.5\n10,2,0.1\n10,5,0.25\n10,9,0\n");
  expect(genome.tagRelevance.data).toEqual(Float32Array.of(0.25, 0.1, 0));
  expect(skipped).toEqual({ ofUnknownFilms: 0, absent: 0 });
});

test("what was read before stays as it was when the same pool reads another file", async () => {
  const { genome } = await read("10,5,0.5\n10,2,0.25\n10,9,0\n");
  await read("10,5,1\n\n20,2,1\n".repeat(1000));
  expect(genome.items).toEqual(Uint32Array.of(1));
  expect(genome.tagRelevance.data).toEqual(Float32Array.of(0.5, 0.25, 0));
});

test("packed files give what the plain ones do", async () => {
  const scores = "20,5,0.1\n20,2,0.2\n30,9,0.6\n";
  const readPacked = async (scores: string) => {
    const folder = await writeFiles({
      "genome-tags.csv.gz": gzipSync(TAGS),
      "genome-scores.csv.gz": gzipSync(`movieId,tagId,relevance\n${scores}`),
    });
    const [tagsFile, scoresFile] = ["genome-tags.csv.gz", "genome-scores.csv.gz"].map((name) =>
      path.join(folder, name),
    );
    return readGenome(pool, tagsFile, scoresFile, MOVIES);
  };
  expect(await readPacked(scores)).toEqual(await read(scores));
  const message = 'genome-scores.csv.gz:3: tagId "4", expected one of genome-tags.csv.gz';
  await expect(readPacked("20,5,0.1\n20,4,0.2\n")).rejects.toThrow(new DataError(message));
});

describe("what cannot be used names its line", () => {
  test.each([
    ["a relevance above 1", "10,5,0.5\n10,2,1.5\n", ':3: relevance "1.5", expected a number between 0 and 1'],
    ["a relevance below 0", "10,5,-0.5\n", ':2: relevance "-0.5", expected a number between 0 and 1'],
    ["a relevance that is no number", "10,5,?\n", ':2: relevance "?", expected a number between 0 and 1'],
    ["a relevance of an unknown film", "99,5,2\n", ':2: relevance "2", expected a number between 0 and 1'],
    ["an unknown tagId", "10,5,0.5\n10,3,0.5\n", ':3: tagId "3", expected one of genome-tags.csv'],
    ["an unknown tagId of an unknown film", "99,3,0.5\n", ':2: tagId "3", expected one of genome-tags.csv'],
    ["a tagId that is no integer", "10,x,0.5\n", ':2: tagId "x", expected one of genome-tags.csv'],
    ["a movieId that is no integer", "1.5,5,0.5\n", ':2: movieId "1.5", expected a whole number'],
    ["a row cut short", "10,5,0.5\n10,", ':3: 2 fields in "10,", expected 3'],
    ["no score of a known film", "99,5,0.5\n", ": no score of a film in movies.csv, expected one at least"],
    ["no score at all", "", ": no score of a film in movies.csv, expected one at least"],
  ])("%s", async (_, scores, message) => {
    await expect(read(scores)).rejects.toThrow(new DataError(`genome-scores.csv${message}`));
  });

  test.each([
    ["a tagId twice", "tagId,tag\n1,a\n2,b\n1,c\n", "4: tagId 1 again, expected it once"],
    ["a tagId that is no integer", "tagId,tag\nx,a\n", '2: tagId "x", expected a whole number'],
    ["a missing column", "tagId,name\n1,a\n", '1: columns "tagId,name", expected a column "tag"'],
    ["a tag without a name", "tagId,tag\n1\n", '2: 1 fields in "1", expected 2'],
  ])("%s", async (_, tags, message) => {
    await expect(read("10,1,0.5\n", tags)).rejects.toThrow(new DataError(`genome-tags.csv:${message}`));
  });
});
