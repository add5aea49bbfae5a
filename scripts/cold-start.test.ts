import { expect, test } from "vitest";
import { measureGenomeColdStart } from "@/lib/evaluation/genome-cold-start";
import { measureTagColdStart } from "@/lib/evaluation/tag-cold-start";
import { withKernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { fitCollaborative } from "@/lib/models/embeddings";
import { selectFacts } from "@/lib/models/film-facts";
import { selectRows } from "@/lib/models/matrix-rows";
import { HALF_STAR, ratingMatrix } from "@/lib/models/statistics";
import { readDataset } from "@/lib/movielens/dataset";
import { evidenceOf } from "@/lib/pipeline/fit-content-of";
import { SAMPLE_FOLDER } from "./places";

/** Of the built-in catalog's films, the most rated. */
const FILMS = 1000;
const CONFIG = { rank: 40, iterations: 4, seed: 1 };
const FACTORS = { rank: 40, iterations: 4, seed: 2 };

const measured = withKernelPool(2, async (pool) => {
  const dataset = await readDataset(pool, SAMPLE_FOLDER);
  const { genome } = dataset;
  if (!genome) throw new Error("the sample has no genome");
  const ratings = ratingMatrix(dataset.ratings, dataset.movies.length);
  const collaborative = await fitCollaborative(pool, ratings, FACTORS, HALF_STAR);
  const evidence = evidenceOf(dataset, ratings, collaborative);
  const facts = selectFacts(evidence.facts, evidence.facts.rows.subarray(0, FILMS));
  const rows = Uint32Array.from(genome.items, (_, row) => row).filter((row) => genome.items[row] < FILMS);
  const some = {
    tagRelevance: selectRows(genome.tagRelevance, rows),
    items: Uint32Array.from(rows, (row) => genome.items[row]),
  };
  return {
    genome: await measureGenomeColdStart(pool, some, { ...evidence, facts }, CONFIG),
    tags: await measureTagColdStart(pool, { ...evidence, facts }, CONFIG, 1),
  };
});

test("the genome of held-out films is told far better by all that is known than by genres", async () => {
  const { scores } = (await measured).genome;
  const [mean, genres, ...more] = scores;
  const all = more[more.length - 1];
  expect([mean.name, genres.name, all.name]).toEqual(["mean of all films", "genres only", "all"]);
  expect(all.cosine).toBeGreaterThan(genres.cosine + 0.12);
  expect(all.aboveMean).toBeGreaterThan(genres.aboveMean + 0.1);
  expect(all.topTags).toBeGreaterThan(genres.topTags + 0.08);
  expect(all.neighbors).toBeGreaterThan(2 * genres.neighbors);
  for (const { cosine } of more) expect(cosine).toBeGreaterThan(genres.cosine);
});

test("confidence is what comes, in every tenth of it", async () => {
  const { reliability } = (await measured).genome;
  const large = reliability.filter(({ count }) => count >= 50);
  expect(large.length).toBeGreaterThanOrEqual(3);
  for (const { expected, seen } of large) expect(Math.abs(expected - seen)).toBeLessThan(0.08);
});

test("hidden tags are told better than by the place of the genres", async () => {
  const { scores } = (await measured).tags;
  const [frequent, place, , all] = scores;
  expect(all.recall).toBeGreaterThan(Math.max(frequent.recall, place.recall) + 0.1);
  expect(all.cosine).toBeGreaterThan(place.cosine);
});
