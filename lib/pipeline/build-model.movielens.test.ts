import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Manifest } from "@/lib/artifacts/manifest";
import { FILES, type Model } from "@/lib/artifacts/model";
import { readModel } from "@/lib/artifacts/read-model";
import { decodeSafetensors } from "@/lib/artifacts/safetensors";
import { buildModel } from "./build-model";
import { checkEmbeddings, checkNeighbors, neighborIds } from "./model-checks.fixture";

/** ml-latest-small, from grouplens.org/datasets/movielens; its licence keeps it out of this repository. */
const folder = process.env.MOVIELENS_TEST_DIR;

describe.skipIf(!folder)("ml-latest-small, in the folder that MOVIELENS_TEST_DIR names", () => {
  let directory: string;
  let manifest: Manifest;
  let model: Model;

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), "reelated-"));
    manifest = await buildModel(folder as string, path.join(directory, "model"), () => {});
    model = await readModel(path.join(directory, "model"));
  }, 300_000);
  afterAll(() => rm(directory, { recursive: true, force: true }));

  const itemOf = (movieId: number) => model.movies.findIndex((movie) => movie.movieId === movieId);

  test("has the counts that its README states", () => {
    expect(manifest.dataset).toMatchObject({
      films: 9742,
      users: 610,
      ratings: 100_836,
      tagApplications: 3683,
      firstYear: 1996,
    });
    expect(manifest.tagSource).toBe("applications");
    expect(new Set(Object.values(manifest.skipped))).toEqual(new Set([0]));
  });

  test("is led by Forrest Gump with 329 ratings, and sums up to all", () => {
    expect(model.movies[0]).toMatchObject({ movieId: 356, title: "Forrest Gump", year: 1994, imdbId: "tt0109830" });
    expect(model.ratingCounts[0]).toBe(329);
    expect(model.ratingCounts).toEqual(model.ratingCounts.toSorted((a, b) => b - a));
    for (const counts of [model.ratingCounts, model.ratingHistograms, model.ratingsPerYear.data]) {
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(100_836);
    }
  });

  test("has means that follow from the ratings, counted line by line", async () => {
    const lines = (await readFile(path.join(folder as string, "ratings.csv"), "utf8"))
      .trimEnd()
      .split(/\r?\n/)
      .slice(1);
    for (const movieId of [1, 356, 2571, 193609]) {
      const stars = lines.map((line) => line.split(",").map(Number)).filter(([, id]) => id === movieId);
      const mean = stars.reduce((sum, [, , rating]) => sum + rating, 0) / stars.length;
      expect(model.ratingCounts[itemOf(movieId)]).toBe(stars.length);
      expect(model.ratingMeans[itemOf(movieId)]).toBeCloseTo(mean, 6);
    }
  });

  test("keeps every tag that somebody gave a film", async () => {
    const text = await readFile(path.join(folder as string, "tags.csv"), "utf8");
    const given = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
    expect(given).toHaveLength(3683);
    const { topTags, furtherTags, tags } = model;
    const tagsOf = model.movies.map((_, item) => {
      const best = topTags.data.subarray(item * topTags.columns, (item + 1) * topTags.columns);
      const further = furtherTags.indices.subarray(furtherTags.indptr[item], furtherTags.indptr[item + 1]);
      return new Set([...best, ...further].map((tag) => tags[tag]));
    });
    for (const { movieId, tag } of given) expect(tagsOf[itemOf(Number(movieId))]).toContain(tag.trim().toLowerCase());
    expect(tagsOf[itemOf(296)].size).toBeGreaterThan(100);
  });

  test("places Toy Story 2 and Toy Story 3 among the 50 collaborative neighbors of Toy Story", () => {
    const neighbors = neighborIds(model, model.collaborativeNeighbors, itemOf(1));
    expect(neighbors.length).toBe(50);
    expect(neighbors).toEqual(expect.arrayContaining([3114, 78499]));
  });

  test("has embeddings of unit length or zero", () => {
    checkEmbeddings(model.contentEmbeddings);
    checkEmbeddings(model.collaborativeEmbeddings);
  });

  test("has the neighbors that brute force finds, for 20 films from the most rated to the least", () => {
    const items = Array.from({ length: 20 }, (_, i) => Math.round((i * (model.movies.length - 1)) / 19));
    checkNeighbors(model.contentEmbeddings, model.contentNeighbors, items);
    checkNeighbors(model.collaborativeEmbeddings, model.collaborativeNeighbors, items);
  });

  test("keeps factors of all people and films in a file of its own", async () => {
    const file = path.join(directory, "model", FILES.training);
    const training = decodeSafetensors(await readFile(file), FILES.training);
    expect(training.get("userFactors")?.shape).toEqual([610, 100]);
    expect(training.get("itemFactors")?.shape).toEqual([9742, 100]);
    expect(training.get("movieIds")?.data).toEqual(Uint32Array.from(model.movies, ({ movieId }) => movieId));
  });
});
