import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { FILES, NO_TAG } from "@/lib/artifacts/model";
import { readManifest, readModel } from "@/lib/artifacts/read-model";
import { makeTempFolder } from "@/lib/artifacts/temp-folder.fixture";
import { withKernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { DataError } from "@/lib/movielens/data-error";
import { listDatasetFiles } from "@/lib/movielens/dataset";
import { writeFiles } from "@/lib/movielens/temp-files.fixture";
import { buildModel, buildWith } from "./build-model";
import { hashFiles } from "./hash-files";
import { checkEmbeddings, checkNeighbors, neighborIds } from "./model-checks.fixture";
import { SETTINGS } from "./settings";

const SAMPLE = path.resolve(import.meta.dirname, "../../prisma-free-data/raw/sample");
const silent = () => {};
/** As many as a model has files. */
const EACH_SAME = Object.keys(FILES).map(() => true);

const readFiles = (directory: string) =>
  Promise.all(Object.values(FILES).map((name) => readFile(path.join(directory, name))));

/** The rows of a CSV file without quoted newlines. */
async function linesOf(name: string): Promise<string[]> {
  const text = await readFile(path.join(SAMPLE, name), "utf8");
  return text.trimEnd().split(/\r?\n/).slice(1);
}

let sample: ReturnType<typeof buildSample> | undefined;

/** The sample's model, built once for the tests that only look at it. */
function builtSample() {
  sample ??= buildSample();
  return sample;
}

async function buildSample(workers = 1) {
  const directory = path.join(await makeTempFolder(), "model");
  const stages: [string, number][] = [];
  const manifest = await buildModel(SAMPLE, directory, (...step) => stages.push(step), { workers });
  const [bytes, readBack] = [await readFiles(directory), await readManifest(directory)];
  return { manifest, bytes, readBack, stages, model: await readModel(directory) };
}

/** Two pairs of films that the same people like; one film that nobody rated. */
const SMALL = {
  "movies.csv": "movieId,title,genres\n1,A,War\n2,B,War\n3,C,Drama\n4,D,Drama\n5,E,War\n",
  "ratings.csv": `userId,movieId,rating,timestamp\n${[1, 2, 3].map((u) => `${u},1,5,0\n${u},2,5,0\n`).join("")}8,3,4,0\n9,3,4,0\n9,4,4,0\n9,9,1,0\n`,
};

describe("the sample", () => {
  test("gives the same bytes on one thread and on three", async () => {
    const [first, second] = [await builtSample(), await buildSample(3)];
    expect(first.bytes.map((bytes, i) => bytes.equals(second.bytes[i]))).toEqual(EACH_SAME);
    expect(second.manifest).toEqual(first.manifest);
  });

  test("is built through every stage once, each rising to 1 at most", async () => {
    const { stages } = await builtSample();
    const names = stages.map(([stage]) => stage).filter((stage, i, all) => stage !== all[i - 1]);
    expect(new Set(names).size).toBe(names.length);
    expect(names.at(-1)).toBe("write model");
    stages.forEach(([stage, fraction], i) => {
      const [previous, before] = stages[i - 1] ?? ["", 0];
      expect(fraction).toBeGreaterThanOrEqual(stage === previous ? before : 0);
      expect(fraction).toBeLessThanOrEqual(1);
    });
  });

  test("is described by its manifest as its files have it", async () => {
    const { manifest, readBack, model } = await builtSample();
    const ratings = (await linesOf("ratings.csv")).map((line) => line.split(",").map(Number));
    const scores = (await linesOf("genome-scores.csv")).map((line) => line.split(",")[0]);
    expect(manifest.dataset).toMatchObject({
      name: "sample",
      films: (await linesOf("movies.csv")).length,
      users: new Set(ratings.map(([userId]) => userId)).size,
      ratings: ratings.length,
      tagApplications: (await linesOf("tags.csv")).length,
      genomeFilms: new Set(scores).size,
      genomeTags: (await linesOf("genome-tags.csv")).length,
      ratingsSimulated: true,
    });
    const mean = ratings.reduce((sum, [, , rating]) => sum + rating, 0) / ratings.length;
    expect(manifest.dataset.globalMean).toBeCloseTo(mean, 12);
    const { content, collaborative, neighbors } = SETTINGS;
    expect(manifest).toMatchObject({ tagSource: "genome", settings: { content, collaborative, neighbors } });
    expect(new Set(Object.values(manifest.skipped))).toEqual(new Set([0]));
    expect(manifest.inputs).toEqual(await hashFiles(SAMPLE, listDatasetFiles(SAMPLE)));
    expect(readBack).toEqual(manifest);
    expect(model.ratingCounts.reduce((sum, count) => sum + count, 0)).toBe(ratings.length);
  });

  test.each([
    ["Toy Story", ["Toy Story 2", "Toy Story 3"]],
    ["The Matrix", ["The Matrix Reloaded"]],
    ["The Godfather", ["The Godfather: Part II"]],
    ["Alien", ["Aliens"]],
    ["Back to the Future", ["Back to the Future Part II"]],
  ])("finds the sequels of %s among the five nearest in content", async (title, sequels) => {
    const { model } = await builtSample();
    const item = model.movies.findIndex((movie) => movie.title === title);
    const nearest = neighborIds(model, model.contentNeighbors, item).slice(0, 5);
    const titles = nearest.map((movieId) => model.movies.find((movie) => movie.movieId === movieId)?.title);
    expect(titles).toEqual(expect.arrayContaining(sequels));
  });

  test("has embeddings of unit length or zero, and neighbors that brute force finds", async () => {
    const { model } = await builtSample();
    const items = model.movies.map((_, item) => item).filter((item) => item % 100 === 0);
    for (const engine of ["content", "collaborative"] as const) {
      expect(model[`${engine}Neighbors`].k).toBe(SETTINGS.neighbors);
      checkEmbeddings(model[`${engine}Embeddings`]);
      checkNeighbors(model[`${engine}Embeddings`], model[`${engine}Neighbors`], items);
    }
  });
});

describe("a folder of two files", () => {
  test("relates films by genre and by who rated them", async () => {
    const directory = path.join(await makeTempFolder(), "model");
    const manifest = await buildModel(await writeFiles(SMALL), directory, silent);
    const model = await readModel(directory);
    expect(manifest).toMatchObject({ tagSource: "none", skipped: { ratingsOfUnknownFilms: 1, repeatedRatings: 0 } });
    expect(model.movies.map(({ movieId }) => movieId)).toEqual([1, 2, 3, 4, 5]);
    expect(model.ratingCounts).toEqual(Uint32Array.of(3, 3, 2, 1, 0));
    expect(neighborIds(model, model.contentNeighbors, 0).slice(0, 2)).toEqual([2, 5]);
    expect(neighborIds(model, model.collaborativeNeighbors, 0)[0]).toBe(2);
    expect(neighborIds(model, model.collaborativeNeighbors, 2)[0]).toBe(4);
    expect(new Set(model.topTags.data)).toEqual(new Set([NO_TAG]));
  });

  test("gives a film that nobody rated no place among the rated", async () => {
    const directory = path.join(await makeTempFolder(), "model");
    await buildModel(await writeFiles(SMALL), directory, silent);
    const { ratingMeans, collaborativeEmbeddings, collaborativeNeighbors } = await readModel(directory);
    expect(ratingMeans[4]).toBeNaN();
    const { columns, data } = collaborativeEmbeddings;
    expect(data.subarray(4 * columns).every((value) => value === 0)).toBe(true);
    const nearest = [0, 1, 2, 3, 4].map((film) => collaborativeNeighbors.of(film).items);
    expect(nearest[0].length).toBeGreaterThan(0);
    expect(nearest[4].length).toBe(0);
    for (const items of nearest) expect(items).not.toContain(4);
  });
});

describe("data that cannot be used", () => {
  test.each([
    [
      "a rating of 6",
      { "ratings.csv": SMALL["ratings.csv"].replace("9,4,4", "9,4,6") },
      'ratings.csv:10: rating "6", expected a half star between 0.5 and 5',
    ],
    [
      "films without a genre or a tag",
      { "movies.csv": SMALL["movies.csv"].replaceAll(/War|Drama/g, "") },
      "movies.csv: no film has a genre and tags.csv has no tags, expected one or the other",
    ],
    [
      "a genome of other films",
      { "genome-tags.csv": "tagId,tag\n1,a\n", "genome-scores.csv": "movieId,tagId,relevance\n" },
      "genome-scores.csv: no score of a film in movies.csv, expected one at least",
    ],
  ])("%s leave the model as it was, and nothing beside it", async (_, changed, message) => {
    const parent = await makeTempFolder();
    const directory = path.join(parent, "model");
    await buildModel(await writeFiles(SMALL), directory, silent);
    const before = await readFiles(directory);
    const bad = await writeFiles({ ...SMALL, ...changed });
    await expect(buildModel(bad, directory, silent)).rejects.toThrow(new DataError(message));
    expect((await readFiles(directory)).map((bytes, i) => bytes.equals(before[i]))).toEqual(EACH_SAME);
    expect(await readdir(parent)).toEqual(["model"]);
  });

  test("make no directory where there was none", async () => {
    const parent = await makeTempFolder();
    await expect(buildModel(path.join(parent, "absent"), path.join(parent, "model"), silent)).rejects.toThrow(
      DataError,
    );
    expect(await readdir(parent)).toEqual([]);
  });
});

test.each(["read ratings", "collaborative factors", "content neighbors"])(
  "a thread that dies while it is at %s ends the build with a sentence, and leaves the model as it was",
  async (stage) => {
    const parent = await makeTempFolder();
    const directory = path.join(parent, "model");
    await buildModel(await writeFiles(SMALL), directory, silent);
    const before = await readFiles(directory);
    const build = withKernelPool(2, (pool) =>
      buildWith(pool, SAMPLE, directory, (begun) => {
        if (begun === stage) pool.threads[1].terminate();
      }),
    );
    await expect(build).rejects.toThrow(/^a worker thread died in [a-zA-Z]+: it ended with code 1$/);
    expect((await readFiles(directory)).map((bytes, i) => bytes.equals(before[i]))).toEqual(EACH_SAME);
    expect(await readdir(parent)).toEqual(["model"]);
  },
);

test("a model takes the place of an older one, files that it does not have included", async () => {
  const directory = path.join(await makeTempFolder(), "model");
  await mkdir(directory);
  await writeFile(path.join(directory, "old.bin"), "old");
  await buildModel(await writeFiles(SMALL), `${directory}/`, silent);
  expect((await readdir(directory)).sort()).toEqual(Object.values(FILES).sort());
});
