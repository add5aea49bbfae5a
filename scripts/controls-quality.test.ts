import { afterAll, beforeAll, expect, test } from "vitest";
import { drawCritiques, measureCritiques } from "@/lib/evaluation/measure-critiques";
import { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { answerableIn, type Critiqued, readCritiqued } from "@/lib/pipeline/read-critiqued";
import { SAMPLE_FOLDER } from "./places";

const pool = new KernelPool();
afterAll(() => pool.close());
let sample: Critiqued;

beforeAll(async () => {
  sample = await readCritiqued(pool, SAMPLE_FOLDER);
});

test("of ten films given, 95 % move the tag as asked, and they keep 80 % of the plain nearest's similarity", async () => {
  const { contentEmbeddings, items, tagCount, relevance } = sample;
  const trials = drawCritiques(items, tagCount, await answerableIn(pool, sample), 150, 8);
  const { moved, kept } = measureCritiques(contentEmbeddings, items, relevance, trials);
  console.log(`${trials.length} critiques: ${moved.toFixed(3)} moved as asked, ${kept.toFixed(3)} similarity kept`);
  expect(trials).toHaveLength(150);
  expect(moved).toBeGreaterThanOrEqual(0.95);
  expect(kept).toBeGreaterThanOrEqual(0.8);
});
