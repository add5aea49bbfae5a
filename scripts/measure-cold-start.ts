import { parseArgs } from "node:util";
import { type GenomeScores, measureGenomeColdStart } from "@/lib/evaluation/genome-cold-start";
import type { ReliabilityBin } from "@/lib/evaluation/reliability";
import { measureTagColdStart } from "@/lib/evaluation/tag-cold-start";
import { withKernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { fitCollaborative } from "@/lib/models/embeddings";
import { HALF_STAR, ratingMatrix } from "@/lib/models/statistics";
import { DataError } from "@/lib/movielens/data-error";
import { readDataset } from "@/lib/movielens/dataset";
import { evidenceOf } from "@/lib/pipeline/fit-content-of";
import { SETTINGS } from "@/lib/pipeline/settings";
import { SAMPLE_FOLDER } from "./places";

const SEEDS = [1, 2, 3];

const { values } = parseArgs({ options: { data: { type: "string", default: SAMPLE_FOLDER } } });

try {
  await withKernelPool(undefined, async (pool) => {
    const dataset = await readDataset(pool, values.data);
    const ratings = ratingMatrix(dataset.ratings, dataset.movies.length);
    const collaborative = await fitCollaborative(pool, ratings, SETTINGS.collaborative, HALF_STAR);
    const evidence = evidenceOf(dataset, ratings, collaborative);
    if (dataset.genome) {
      const { films, scores, reliability } = await measureGenomeColdStart(
        pool,
        dataset.genome,
        evidence,
        SETTINGS.content,
      );
      console.log(`${films} films without their genome`);
      console.table(scores.map(rounded));
      console.table(reliability.map(rounded));
      return;
    }
    for (const seed of SEEDS) {
      const { films, scores, reliability, blend } = await measureTagColdStart(pool, evidence, SETTINGS.content, seed);
      console.log(`${films} films without their tags, seed ${seed}, ${JSON.stringify(blend)}`);
      console.table(scores.map(rounded));
      console.table(reliability.map(rounded));
    }
  });
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(`\nNothing was measured. ${error.message}.`);
  process.exitCode = 1;
}

/** Three digits of what is no name. */
function rounded(row: GenomeScores | ReliabilityBin | { name: string }) {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, typeof value === "number" ? Number(value.toFixed(3)) : value]),
  );
}
