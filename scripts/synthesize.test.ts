import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withKernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { uniformGenerator } from "@/lib/linalg/random";
import { truncatedSvd } from "@/lib/linalg/truncated-svd";
import { fitStatistics } from "@/lib/models/statistics";
import { type Dataset, readDataset } from "@/lib/movielens/dataset";
import { scaledShape } from "@/lib/synthesize/shape";
import { synthesize } from "@/lib/synthesize/synthesize";

/** What synthesized data must be like for benches and tests to mean something, by the project's own reader. */
const SHAPE = scaledShape("ml-25m", 0.01);
let folder: string;
let dataset: Dataset;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "reelated-"));
  await synthesize(path.join(folder, "data"), SHAPE, 1);
  dataset = await read("data");
});
afterAll(() => rm(folder, { recursive: true }));

const read = (name: string) => withKernelPool(1, (pool) => readDataset(pool, path.join(folder, name)));

test("the reader finds every row, and none to skip", () => {
  expect(dataset.ratingsSimulated).toBe(true);
  expect(dataset.report).toEqual({
    films: 624,
    users: 1625,
    ratings: 250_001,
    tagApplications: 10_934,
    genomeFilms: 138,
    genomeTags: 20,
    skippedRatings: { ofUnknownFilms: 0, repeated: 0 },
    skippedTags: 0,
    skippedScores: { ofUnknownFilms: 0, absent: 0 },
  });
  expect(dataset.vocabulary.row(SHAPE.largestMovieId)).toBeDefined();
});

test.each(["ml-25m", "ml-32m"] as const)("the smallest %s can be read too", async (name) => {
  const shape = scaledShape(name, 1e-9);
  await synthesize(path.join(folder, "smallest"), shape, 1);
  const { films, users, ratings } = (await read("smallest")).report;
  expect({ films, users, ratings }).toEqual({ films: 100, users: 20, ratings: 400 });
});

test("everyone rates twenty films at least, and as many films are rated as shall be", () => {
  const { indptr } = dataset.ratings;
  const counts = Array.from(indptr.subarray(1), (end, user) => end - indptr[user]);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(20);
  expect(dataset.ratingCounts.filter((count) => count > 0).length).toBe(SHAPE.ratedFilms);
});

test("ratings have a long tail, and about MovieLens's mean", () => {
  const { ratingCounts, ratings } = dataset;
  const of = (from: number, to: number) => ratingCounts.subarray(from, to).reduce((sum, count) => sum + count, 0);
  expect(of(0, 62) / SHAPE.ratings).toBeGreaterThan(0.3);
  // So small a set is dense, which flattens the head; films.test.ts has the curve itself.
  expect(of(312, 624) / SHAPE.ratings).toBeLessThan(0.2);
  expect(of(468, 624) / SHAPE.ratings).toBeLessThan(0.1);
  const mean = ratings.halfStars.reduce((sum, value) => sum + value / 2, 0) / SHAPE.ratings;
  expect(mean).toBeGreaterThan(3.3);
  expect(mean).toBeLessThan(3.7);
});

test("people use the same tag in several spellings", () => {
  const applied = dataset.tagCounts?.tagRows.length ?? 0;
  expect(dataset.tagCounts?.tags.length).toBeGreaterThan(500);
  expect(dataset.tagCounts?.tags.length).toBeLessThan(applied * 0.8);
});

test("tastes are of few kinds: ten axes hold clearly more than of the same ratings shuffled over each person's films", () => {
  const { indptr, items } = dataset.ratings;
  const residuals = residualsOf(dataset);
  const shuffled = residuals.slice();
  const uniform = uniformGenerator(1);
  for (let u = 0; u + 1 < indptr.length; u++) {
    for (let e = indptr[u + 1] - 1; e > indptr[u]; e--) {
      const other = indptr[u] + Math.floor(uniform() * (e - indptr[u] + 1));
      [shuffled[e], shuffled[other]] = [shuffled[other], shuffled[e]];
    }
  }
  const energy = (values: Float32Array) => {
    const matrix = { rows: indptr.length - 1, columns: dataset.movies.length, indptr, indices: items, values };
    const { singularValues } = truncatedSvd(matrix, { rank: 10, oversampling: 6, iterations: 4, seed: 1 });
    return singularValues.reduce((sum, value) => sum + value ** 2, 0);
  };
  expect(energy(residuals) / energy(shuffled)).toBeGreaterThan(1.7);
});

/** Ratings less each film's mean, then less what is left of each person's. */
function residualsOf({ ratings: { indptr, items, halfStars }, ratings, movies }: Dataset): Float32Array {
  const { ratingMeans } = fitStatistics(ratings, movies.length);
  const residuals = Float32Array.from(halfStars, (value, e) => value / 2 - ratingMeans[items[e]]);
  for (let u = 0; u + 1 < indptr.length; u++) {
    const own = residuals.subarray(indptr[u], indptr[u + 1]);
    const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
    own.forEach((value, n) => {
      own[n] = value - mean;
    });
  }
  return residuals;
}

const command = (...args: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "scripts/synthesize.ts", ...args], {
    cwd: path.resolve(import.meta.dirname, ".."),
    encoding: "utf8",
  });

test("the command writes the folder and says what it holds", () => {
  const out = path.join(folder, "commanded");
  const { status, stdout, stderr } = command("--like", "ml-32m", "--scale", "0.001", "--out", out);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/write ratings: \d+\.\d\d s\n/);
  expect(stdout).toContain(`${out} holds 6,432 ratings of 100 films by 201 people who do not exist.`);
  expect(existsSync(path.join(out, "ratings.csv"))).toBe(true);
});

test.each([
  [["--like", "ml-1m", "--out", "x"], '--like: got "ml-1m", expected ml-25m or ml-32m.'],
  [["--like", "ml-25m"], "--out: got nothing, expected a folder to write to."],
  [["--like", "ml-25m", "--out", "package.json"], "--out package.json: got a file, expected a folder."],
  [["--like", "ml-25m", "--out", "package.json/x"], "ENOTDIR: not a directory"],
])("%j: one sentence and exit code 1", (args, sentence) => {
  const { status, stdout, stderr } = command(...args);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain(`The data set was not written. ${sentence}`);
  expect(stderr.trimEnd().split("\n").length).toBe(1);
});
