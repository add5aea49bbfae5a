import { parseArgs } from "node:util";
import { collaborativeOf } from "@/lib/evaluation/fit-hybrid";
import { shuffled, withoutUsers } from "@/lib/evaluation/hold-out";
import { measureStars, similarityOf } from "@/lib/evaluation/measure-stars";
import { withKernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { uniformGenerator } from "@/lib/linalg/random";
import { AUDIENCE, STARS } from "@/lib/models/predicted-stars";
import { fitStatistics, ratingMatrix } from "@/lib/models/statistics";
import { DataError } from "@/lib/movielens/data-error";
import { contentEmbeddingsOf } from "@/lib/pipeline/fit-content-of";
import { readDescribedDataset } from "@/lib/pipeline/read-described";
import { SAMPLE_CATALOG, SAMPLE_FOLDER } from "./places";

/**
 * How well the stars are told that people would give films, and whether four of five ratings lie within the band: with people
 * held out of whom so many ratings are known. Settings were chosen with the first half of them; the other half reports.
 * usage: npm run evaluate:stars -- [--data FOLDER]
 */
const HELD_OUT = { most: 240, share: 0.4, seed: 5 };

const { values } = parseArgs({ options: { data: { type: "string" } } });

try {
  await withKernelPool(undefined, async (pool) => {
    const dataset = await readDescribedDataset(
      pool,
      values.data ?? process.env.MOVIELENS_DIR ?? SAMPLE_FOLDER,
      SAMPLE_CATALOG,
    );
    const ratings = ratingMatrix(dataset.ratings, dataset.movies.length);
    const everybody = Array.from({ length: ratings.rows }, (_, user) => user);
    const count = Math.min(HELD_OUT.most, Math.floor(HELD_OUT.share * everybody.length));
    const heldOut = shuffled(everybody, uniformGenerator(HELD_OUT.seed)).slice(0, count);
    const train = withoutUsers(ratings, heldOut);
    const years = new Uint16Array(train.indices.length).fill(2000);
    const halfStars = Uint8Array.from(train.values);
    const { shrunkMeans, ratingCounts } = fitStatistics({ items: train.indices, halfStars, years }, train.columns);
    const similarity = similarityOf([
      { embeddings: await collaborativeOf(pool, train), weight: AUDIENCE },
      { embeddings: await contentEmbeddingsOf(pool, dataset, train), weight: 1 - AUDIENCE },
    ]);
    const films = { means: shrunkMeans, counts: ratingCounts, similarity };
    const half = Math.floor(count / 2);
    for (const [name, users] of Object.entries({ choosing: heldOut.slice(0, half), reporting: heldOut.slice(half) })) {
      console.log(`\n${name}, ${users.length} people`);
      console.table(measureStars(ratings, users, films, STARS, HELD_OUT.seed).map(rounded));
    }
  });
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(`\nNothing was measured. ${error.message}.`);
  process.exitCode = 1;
}

function rounded(figures: object): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(3))]));
}
