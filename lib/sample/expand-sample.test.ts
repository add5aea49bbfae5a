import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withKernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { readDataset } from "@/lib/movielens/dataset";
import { expandSample } from "./expand-sample";

const CATALOG = path.resolve(import.meta.dirname, "../../prisma-free-data/sample");
const EXPANDED = path.resolve(import.meta.dirname, "../../prisma-free-data/raw/sample");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "reelated-"));
});
afterAll(() => rm(folder, { recursive: true }));

const readExpanded = () => withKernelPool(1, (pool) => readDataset(pool, EXPANDED));

test("expands to the same bytes each time, and not again when nothing changed", async () => {
  const again = path.join(folder, "again");
  await expandSample(CATALOG, again);
  const files = (await readdir(EXPANDED)).sort();
  expect((await readdir(again)).sort()).toEqual(files);
  for (const file of files) {
    const [first, second] = await Promise.all([EXPANDED, again].map((place) => readFile(path.join(place, file))));
    expect(first.equals(second), file).toBe(true);
  }
  const before = await stat(path.join(again, "ratings.csv"));
  await expandSample(CATALOG, again);
  expect(await stat(path.join(again, "ratings.csv"))).toEqual(before);
});

test("is a MovieLens folder with people enough, and says that its ratings are simulated", async () => {
  const { report, ratingsSimulated, movies } = await readExpanded();
  expect(ratingsSimulated).toBe(true);
  expect(report.users).toBeGreaterThanOrEqual(2000);
  expect(report.ratings).toBeGreaterThanOrEqual(150_000);
  expect(report.genomeFilms).toBe(report.films);
  expect(report.skippedRatings).toEqual({ ofUnknownFilms: 0, repeated: 0 });
  expect(report.skippedScores).toEqual({ ofUnknownFilms: 0, absent: 0 });
  expect(movies.every(({ directors }) => directors.length > 0)).toBe(true);
});

test("nobody rates a film before its year, and ratings spread over years", async () => {
  const { movies, ratings } = await readExpanded();
  const early = Array.from(ratings.items).filter((item, e) => ratings.years[e] < (movies[item].year ?? 0));
  expect(early).toEqual([]);
  expect(new Set(ratings.years).size).toBeGreaterThanOrEqual(15);
});

test("words of quality are no tags of the genome, but people use them", async () => {
  const { genome, tagCounts } = await readExpanded();
  expect(genome?.genomeTags).not.toContain("masterpiece");
  expect(tagCounts?.tags).toContain("masterpiece");
});
