import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seriesRecall } from "@/lib/evaluation/title-series";
import type { Matrix } from "@/lib/linalg/matrix";
import { normalizeRows } from "@/lib/linalg/normalize-rows";
import { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { nearestNeighbors } from "@/lib/linalg/parallel/nearest-neighbors";
import { uniformGenerator } from "@/lib/linalg/random";
import { fitCollaborative, fitContent, scatterRows } from "@/lib/models/embeddings";
import { FilmSimilarity } from "@/lib/models/film-similarity";
import { rankScores } from "@/lib/models/rank-scores";
import { scaleTags } from "@/lib/models/scale-tags";
import { fitStatistics, ratingMatrix } from "@/lib/models/statistics";
import { type Dataset, readDataset } from "@/lib/movielens/dataset";
import { SETTINGS } from "@/lib/pipeline/settings";
import { readFilms } from "@/lib/sample/film-list";
import { readFranchises } from "@/lib/sample/franchise-list";
import { readTagList } from "@/lib/sample/tag-list";
import { SAMPLE_CATALOG, SAMPLE_FOLDER } from "./places";

/** What the simulated ratings must be like for the sample to be worth recommending from. */
let dataset: Dataset;
let contentEmbeddings: Matrix<Float32Array>;
let contentNeighbors: Uint32Array;
const K = 10;
const pool = new KernelPool();
afterAll(() => pool.close());

beforeAll(async () => {
  dataset = await readDataset(pool, SAMPLE_FOLDER);
  const { genome, movies } = dataset;
  if (!genome) throw new Error("the sample has no genome");
  const features = scaleTags(genome.tagRelevance);
  const { coordinates } = await fitContent(pool, features, SETTINGS.content);
  contentEmbeddings = normalizeRows(scatterRows(coordinates, genome.items, movies.length));
  contentNeighbors = (await nearestNeighbors(pool, contentEmbeddings, K)).neighborItems;
});

const neighborsOf = (table: Uint32Array, item: number) => new Set(table.subarray(item * K, (item + 1) * K));

describe("a film's own series", () => {
  /** Rows of the films of each series. */
  async function seriesOfSample(): Promise<number[][]> {
    const films = await readFilms(SAMPLE_CATALOG, await readTagList(path.join(SAMPLE_CATALOG, "tags.tsv")));
    const franchises = await readFranchises(path.join(SAMPLE_CATALOG, "franchises.tsv"), films);
    return franchises.map((franchise) =>
      franchise.films.map((row) => dataset.vocabulary.row(films[row].movieId) as number),
    );
  }

  async function recallOf(name: string, nearest: (item: number) => Uint32Array): Promise<number> {
    const recalls = seriesRecall(await seriesOfSample(), nearest, K);
    const recall = recalls.reduce((sum, value) => sum + value, 0) / recalls.length;
    console.log(`franchise recall@10, ${name}: ${recall.toFixed(3)} over ${recalls.length} films`);
    return recall;
  }

  test("is found by the content engine, at least 70 % of it among the ten nearest", async () => {
    const nearest = (item: number) => contentNeighbors.subarray(item * K, (item + 1) * K);
    expect(await recallOf("content", nearest)).toBeGreaterThanOrEqual(0.7);
  });

  test("is found by the hybrid, at least 85 %", async () => {
    const ratings = ratingMatrix(dataset.ratings, dataset.movies.length);
    const { collaborativeEmbeddings } = await fitCollaborative(pool, ratings, SETTINGS.collaborative);
    const { ratingCounts, movies: films } = dataset;
    const contentConfidence = new Float32Array(films.length).fill(1);
    const comparable = { contentEmbeddings, contentConfidence, collaborativeEmbeddings, ratingCounts, films };
    const similarity = new FilmSimilarity(comparable, SETTINGS.similarity);
    const nearest = (item: number) =>
      rankScores(similarity.similarities([item]), K + 1).filter((near) => near !== item);
    expect(await recallOf("hybrid", nearest)).toBeGreaterThanOrEqual(0.85);
  });
});

describe("the simulated ratings", () => {
  test("have a long tail that follows fame, and means that follow esteem", async () => {
    const films = await readFilms(SAMPLE_CATALOG, await readTagList(path.join(SAMPLE_CATALOG, "tags.tsv")));
    const { ratingCounts, ratingMeans } = fitStatistics(dataset.ratings, dataset.movies.length);
    const byId = new Map(films.map((film) => [film.movieId, film]));
    const rated = Array.from(ratingCounts.keys()).filter((item) => ratingCounts[item] >= 20);
    const filmOf = (item: number) => byId.get(dataset.movies[item].movieId);
    const fame = rated.map((item) => filmOf(item)?.fame ?? 0);
    const esteem = rated.map((item) => filmOf(item)?.esteem ?? 0);
    expect(
      correlation(
        fame,
        rated.map((item) => Math.log(ratingCounts[item])),
      ),
    ).toBeGreaterThan(0.5);
    expect(
      correlation(
        esteem,
        rated.map((item) => ratingMeans[item]),
      ),
    ).toBeGreaterThan(0.8);
    const top = ratingCounts.subarray(0, ratingCounts.length / 10).reduce((sum, count) => sum + count, 0);
    expect(top / dataset.ratings.items.length).toBeGreaterThan(0.35);
  });

  test("let collaborative beat popularity by half again on people held out", async () => {
    const { popularity, collaborative } = await heldOutRecall(dataset);
    console.log(`held-out recall@20: popularity ${popularity.toFixed(3)}, collaborative ${collaborative.toFixed(3)}`);
    expect(collaborative).toBeGreaterThan(1.5 * popularity);
  });

  test("give other neighbors than content does", async () => {
    const ratings = ratingMatrix(dataset.ratings, dataset.movies.length);
    const { collaborativeEmbeddings } = await fitCollaborative(pool, ratings, SETTINGS.collaborative);
    const { neighborItems: collaborativeNeighbors } = await nearestNeighbors(pool, collaborativeEmbeddings, K);
    const known = Array.from({ length: 1000 }, (_, item) => item);
    const shared = known.map((item) => {
      const content = neighborsOf(contentNeighbors, item);
      return [...neighborsOf(collaborativeNeighbors, item)].filter((other) => content.has(other)).length;
    });
    const mean = shared.reduce((sum, count) => sum + count, 0) / known.length;
    console.log(`content and collaborative share ${mean.toFixed(2)} of 10 neighbors`);
    expect(mean).toBeGreaterThan(0.1);
    expect(mean).toBeLessThan(5);
  });
});

/**
 * Recall@20 on every fifth person, who had no part in the fit: 80 % of what they gave four stars and more is folded in
 * (scores x V Vᵀ), the rest is to be found; over min(20, held out).
 */
async function heldOutRecall({ ratings, movies }: Dataset): Promise<{ popularity: number; collaborative: number }> {
  const { indptr, items, halfStars } = ratings;
  const people = indptr.length - 1;
  const isHeldOut = (u: number) => u % 5 === 0;
  const kept = Array.from(items.keys());
  const trainIndptr = new Uint32Array(people + 1);
  const train: number[] = [];
  for (let u = 0; u < people; u++) {
    if (!isHeldOut(u)) train.push(...kept.slice(indptr[u], indptr[u + 1]));
    trainIndptr[u + 1] = train.length;
  }
  const trainItems = Uint32Array.from(train, (e) => items[e]);
  const matrix = ratingMatrix(
    { indptr: trainIndptr, items: trainItems, halfStars: Uint8Array.from(train, (e) => halfStars[e]) },
    movies.length,
  );
  const { itemFactors: V } = await fitCollaborative(pool, matrix, { ...SETTINGS.collaborative, rank: 50 });
  const counts = new Float64Array(movies.length);
  for (const item of trainItems) counts[item]++;

  const uniform = uniformGenerator(7);
  const totals = { popularity: 0, collaborative: 0, people: 0 };
  for (let u = 0; u < people; u++) {
    if (!isHeldOut(u)) continue;
    const liked = kept.slice(indptr[u], indptr[u + 1]).filter((e) => halfStars[e] >= 8);
    if (liked.length < 5) continue;
    const shuffled = liked.map((e) => ({ item: items[e], key: uniform() })).sort((a, b) => a.key - b.key);
    const cut = Math.floor(shuffled.length * 0.8);
    const seen = new Set(shuffled.slice(0, cut).map(({ item }) => item));
    const hidden = new Set(shuffled.slice(cut).map(({ item }) => item));
    const recall = (score: (item: number) => number) => {
      const unseen = Array.from(counts.keys()).filter((item) => !seen.has(item));
      const scored = unseen.map((item) => ({ item, score: score(item) })).sort((a, b) => b.score - a.score);
      return scored.slice(0, 20).filter(({ item }) => hidden.has(item)).length / Math.min(20, hidden.size);
    };
    const taste = new Float64Array(V.columns);
    for (const item of seen) for (let k = 0; k < V.columns; k++) taste[k] += V.data[item * V.columns + k];
    totals.people++;
    totals.popularity += recall((item) => counts[item]);
    totals.collaborative += recall((item) => taste.reduce((sum, x, k) => sum + x * V.data[item * V.columns + k], 0));
  }
  return { popularity: totals.popularity / totals.people, collaborative: totals.collaborative / totals.people };
}

/** Pearson's correlation coefficient. */
function correlation(x: number[], y: number[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const products = x.map((value, i) => (value - mx) * (y[i] - my));
  const spread = (values: number[], m: number) => Math.sqrt(values.reduce((sum, value) => sum + (value - m) ** 2, 0));
  return products.reduce((sum, value) => sum + value, 0) / (spread(x, mx) * spread(y, my));
}
