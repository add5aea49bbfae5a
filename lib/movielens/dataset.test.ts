import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { DataError } from "./data-error";
import { listDatasetFiles, readDataset } from "./dataset";
import { type TagCounts, tagsOfItem } from "./tags";
import { writeFiles } from "./temp-files.fixture";

const FILES = {
  "movies.csv": 'movieId,title,genres\n10,Alien (1979),Horror\n20,"Matrix, The (1999)",Action\n30,Up (2009),Drama\n',
  "ratings.csv": "userId,movieId,rating,timestamp\n1,20,4.5,0\n2,20,3,0\n2,30,5,0\n3,99,1,0\n2,30,4,0\n",
  "tags.csv": "userId,movieId,tag,timestamp\n1,20,simulation,0\n2,20,Simulation,0\n1,98,lost,0\n",
  "links.csv": "movieId,imdbId,tmdbId\n20,0133093,603\n97,1,1\n",
  "genome-tags.csv": "tagId,tag\n1,robots\n2,balloons\n",
  "genome-scores.csv": "movieId,tagId,relevance\n20,1,0.9\n20,2,0.1\n30,2,1\n96,1,0.5\n",
  "credits.csv": "movieId,directors,cast\n30,Pete Docter,Ed Asner|Jordan Nagai\n",
  "dataset.json": '{"ratings": "given"}',
};

const pool = new KernelPool(2);
afterAll(() => pool.close());

test("a folder in full: row i of everything is the film in row i, most rated first, equals by movieId", async () => {
  const dataset = await readDataset(pool, await writeFiles(FILES));
  expect(dataset.movies.map(({ movieId }) => movieId)).toEqual([20, 30, 10]);
  expect(dataset.vocabulary.ids).toEqual(Uint32Array.of(20, 30, 10));
  expect(dataset.ratingCounts).toEqual(Uint32Array.of(2, 1, 0));
  expect(dataset.ratings.items).toEqual(Uint32Array.of(0, 0, 1));
  const tagsOfItems = [0, 1, 2].map((item) => tagsOfItem(dataset.tagCounts as TagCounts, item));
  expect(tagsOfItems).toEqual([new Map([[0, 2]]), new Map(), new Map()]);
  expect(dataset.genome?.items).toEqual(Uint32Array.of(0, 1));
  expect(dataset.genome?.tagRelevance.data).toEqual(Float32Array.of(0.9, 0.1, 0, 1));
  expect(dataset.movies[0]).toMatchObject({ title: "The Matrix", imdbId: "tt0133093", tmdbId: 603 });
  expect(dataset.movies[1]).toMatchObject({ directors: ["Pete Docter"], cast: ["Ed Asner", "Jordan Nagai"] });
  expect(dataset.report).toEqual({
    films: 3,
    users: 2,
    ratings: 3,
    tagApplications: 2,
    genomeFilms: 2,
    genomeTags: 2,
    skippedRatings: { ofUnknownFilms: 1, repeated: 1 },
    skippedTags: 1,
    skippedScores: { ofUnknownFilms: 1, absent: 1 },
  });
});

test("two files are enough", async () => {
  const { "movies.csv": movies, "ratings.csv": ratings } = FILES;
  const folder = await writeFiles({ "movies.csv": movies, "ratings.csv": ratings });
  expect(listDatasetFiles(folder)).toEqual(["movies.csv", "ratings.csv"]);
  const dataset = await readDataset(pool, `${folder}/`);
  expect(dataset).toMatchObject({ name: path.basename(folder), ratingsSimulated: false });
  expect([dataset.tagCounts, dataset.genome]).toEqual([undefined, undefined]);
});

describe("files packed by gzip", () => {
  const packedName = (name: string) => `${name}.gz`;
  const packed = Object.fromEntries(Object.entries(FILES).map(([name, text]) => [packedName(name), gzipSync(text)]));

  test("are listed by the names that they have", async () => {
    const folder = await writeFiles(packed);
    expect(listDatasetFiles(folder).sort()).toEqual(Object.keys(FILES).map(packedName).sort());
    const { "movies.csv": movies } = FILES;
    const mixed = await writeFiles({ "movies.csv": movies, "ratings.csv.gz": packed["ratings.csv.gz"] });
    expect(listDatasetFiles(mixed)).toEqual(["movies.csv", "ratings.csv.gz"]);
  });

  test("give what plain ones do", async () => {
    const { name: _, ...plain } = await readDataset(pool, await writeFiles(FILES));
    expect(await readDataset(pool, await writeFiles(packed))).toMatchObject(plain);
    const simulated = { "dataset.json.gz": gzipSync('{"ratings": "simulated"}') };
    expect(await readDataset(pool, await writeFiles({ ...packed, ...simulated }))).toMatchObject({
      ratingsSimulated: true,
    });
  });

  test("are passed over where the plain file is there too", async () => {
    const broken = Object.fromEntries(Object.keys(packed).map((name) => [name, "broken"]));
    const folder = await writeFiles({ ...FILES, ...broken });
    expect(listDatasetFiles(folder).sort()).toEqual(Object.keys(FILES).sort());
    const { name: _, ...plain } = await readDataset(pool, await writeFiles(FILES));
    expect(await readDataset(pool, folder)).toMatchObject(plain);
  });

  test("are read where the plain name is a folder's", async () => {
    const folder = await writeFiles(packed);
    await mkdir(path.join(folder, "ratings.csv"));
    expect(listDatasetFiles(folder)).toContain("ratings.csv.gz");
  });

  test.each(Object.keys(packed))("a broken %s is named", async (name) => {
    const folder = await writeFiles({ ...packed, [name]: packed[name].subarray(0, -1) });
    await expect(readDataset(pool, folder)).rejects.toThrow(
      new DataError(`${name}: broken compressed data (unexpected end of file), expected a whole gzip file`),
    );
  });

  test("half a genome is no genome, packed or not", async () => {
    const { "genome-scores.csv.gz": _, ...half } = packed;
    const folder = await writeFiles(half);
    expect(() => listDatasetFiles(folder)).toThrow(
      new DataError(`${path.join(folder, "genome-scores.csv")}: missing, expected beside genome-tags.csv`),
    );
    await writeFile(path.join(folder, "genome-scores.csv"), FILES["genome-scores.csv"]);
    expect((await readDataset(pool, folder)).report.genomeFilms).toBe(2);
  });
});

test("whatever the films' order and ratings, every row tells of one film", async () => {
  const folder = await writeFiles({ "genome-tags.csv": FILES["genome-tags.csv"] });
  const write = (name: string, rows: string[]) => writeFile(path.join(folder, name), rows.join("\n"));
  const movieIds = fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 12 });
  const property = fc.asyncProperty(movieIds, fc.infiniteStream(fc.nat(4)), async (ids, counts) => {
    const countOf = new Map(ids.map((id, i) => [id, i === 0 ? 1 : (counts.next().value as number)]));
    const ratings = ids.flatMap((id) => Array.from({ length: countOf.get(id) as number }, (_, u) => `${u},${id},3,0`));
    await write("movies.csv", [
      "movieId,title,genres",
      ...ids.map((id) => `${id},Film ${id} (${1500 + id}),Genre ${id}`),
    ]);
    await write("ratings.csv", ["userId,movieId,rating,timestamp", ...ratings.reverse()]);
    await write("tags.csv", ["userId,movieId,tag", ...ids.map((id) => `1,${id},tag ${id}`)]);
    await write("links.csv", ["movieId,imdbId,tmdbId", ...ids.map((id) => `${id},${id},${id}`).reverse()]);
    await write("credits.csv", ["movieId,directors,cast", ...ids.map((id) => `${id},Director ${id},Actor ${id}`)]);
    await write("genome-scores.csv", ["movieId,tagId,relevance", ...ids.map((id) => `${id},2,${id / 1000}`)]);
    const dataset = await readDataset(pool, folder);

    const order = ids.toSorted((a, b) => (countOf.get(b) as number) - (countOf.get(a) as number) || a - b);
    expect(Array.from(dataset.vocabulary.ids)).toEqual(order);
    const rated = Array.from(dataset.ratings.items, (item) => order[item]);
    order.forEach((id, item) => {
      expect(dataset.movies[item]).toEqual({
        movieId: id,
        title: `Film ${id}`,
        year: 1500 + id,
        genres: [`Genre ${id}`],
        alternateTitles: [],
        directors: [`Director ${id}`],
        cast: [`Actor ${id}`],
        imdbId: `tt${String(id).padStart(7, "0")}`,
        tmdbId: id,
      });
      expect(dataset.ratingCounts[item]).toBe(countOf.get(id));
      expect(rated.filter((movieId) => movieId === id).length).toBe(countOf.get(id));
      const [tag] = tagsOfItem(dataset.tagCounts as TagCounts, item).keys();
      expect(dataset.tagCounts?.tags[tag]).toBe(`tag ${id}`);
      const row = dataset.genome?.items.indexOf(item) as number;
      expect(dataset.genome?.tagRelevance.data[row * 2 + 1]).toBe(Math.fround(id / 1000));
    });
  });
  await fc.assert(property, { numRuns: 50 });
});

test("progress is told by stage, from 0 to 1", async () => {
  const stages = new Map<string, number>();
  await readDataset(pool, await writeFiles(FILES), (stage, fraction) => stages.set(stage, fraction));
  expect([...stages]).toEqual([
    ["read movies", 0],
    ["read ratings", 1],
    ["read words", 0],
    ["read genome", 1],
  ]);
});

describe("bad data stop the build with one sentence", () => {
  const replace = (name: keyof typeof FILES, part: string, by: string) => ({ [name]: FILES[name].replace(part, by) });

  test.each([
    [
      "movies.csv without genres",
      replace("movies.csv", "genres", "kinds"),
      'movies.csv:1: columns "movieId,title,kinds", expected a column "genres"',
    ],
    [
      "a movieId twice",
      replace("movies.csv", "30,", "10,"),
      "movies.csv:4: movieId 10 again, expected it once (it stands in line 2)",
    ],
    [
      "a movieId that is no integer",
      replace("movies.csv", "30,", "30.5,"),
      'movies.csv:4: movieId "30.5", expected a whole number',
    ],
    [
      "an unquoted comma in a title",
      replace("movies.csv", '"', ""),
      'movies.csv:3: 4 fields in "20,Matrix, The (1999)\\",Action", expected 3',
    ],
    [
      "a title cut within quotes",
      replace("movies.csv", '(1999)"', "(1999)"),
      'movies.csv:3: a quote that is not closed properly, expected "text" between quotes',
    ],
    ["no films", { "movies.csv": "movieId,title,genres\n" }, "movies.csv: no films, expected at least one"],
    [
      "a rating above 5",
      replace("ratings.csv", "4.5", "6"),
      'ratings.csv:2: rating "6", expected a half star between 0.5 and 5',
    ],
    [
      "a rating below 0.5",
      replace("ratings.csv", "4.5", "0"),
      'ratings.csv:2: rating "0", expected a half star between 0.5 and 5',
    ],
    [
      "a truncated rating",
      replace("ratings.csv", "2,30,4,0\n", "2,30"),
      'ratings.csv:6: 2 fields in "2,30", expected 4',
    ],
    [
      "ratings of other films",
      { "ratings.csv": "userId,movieId,rating,timestamp\n1,99,3,0\n" },
      "ratings.csv: no rating of a film in movies.csv, expected one at least",
    ],
    ["an empty ratings.csv", { "ratings.csv": "" }, 'ratings.csv:1: columns "", expected a column "userId"'],
    ["a tag cut short", replace("tags.csv", ",lost,0", ""), 'tags.csv:4: 2 fields in "1,98", expected 4'],
    ["a link of letters", replace("links.csv", "603", "six"), 'links.csv:2: tmdbId "six", expected a whole number'],
    [
      "a relevance above 1",
      replace("genome-scores.csv", "0.9", "1.5"),
      'genome-scores.csv:2: relevance "1.5", expected a number between 0 and 1',
    ],
    [
      "a score of an unknown tag",
      replace("genome-scores.csv", "30,2", "30,3"),
      'genome-scores.csv:4: tagId "3", expected one of genome-tags.csv',
    ],
    [
      "a credit of nobody's film",
      replace("credits.csv", "30,", "Up,"),
      'credits.csv:2: movieId "Up", expected a whole number',
    ],
    [
      "ratings of an unknown kind",
      replace("dataset.json", "given", "made"),
      'dataset.json: "ratings": "made", expected "simulated" or "given"',
    ],
  ])("%s", async (_, changed, message) => {
    const folder = await writeFiles({ ...FILES, ...changed });
    await expect(readDataset(pool, folder)).rejects.toThrow(new DataError(message));
  });

  test.each([
    ["movies.csv", "missing, expected in every MovieLens data set"],
    ["ratings.csv", "missing, expected in every MovieLens data set"],
    ["genome-tags.csv", "missing, expected beside genome-scores.csv"],
    ["genome-scores.csv", "missing, expected beside genome-tags.csv"],
  ])("a folder without %s", async (name, message) => {
    const folder = await writeFiles(FILES);
    await rm(path.join(folder, name));
    await expect(readDataset(pool, folder)).rejects.toThrow(new DataError(`${path.join(folder, name)}: ${message}`));
  });

  test("a folder that is not there", async () => {
    const folder = path.join(await writeFiles({}), "ml-25m");
    await expect(readDataset(pool, folder)).rejects.toThrow(
      new DataError(`${folder}: no such folder, expected a MovieLens data set`),
    );
  });
});
