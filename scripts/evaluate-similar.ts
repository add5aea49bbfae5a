import { parseArgs } from "node:util";
import { ENGINE_NAMES } from "@/lib/evaluation/engines";
import { evaluateSimilar } from "@/lib/evaluation/evaluate-similar";
import { FIVE_FOLDS, foldsOverPeople } from "@/lib/evaluation/folds";
import { seriesByTitle } from "@/lib/evaluation/title-series";
import { withKernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { ratingMatrix } from "@/lib/models/statistics";
import { DataError } from "@/lib/movielens/data-error";
import { describeItems } from "@/lib/pipeline/describe-items";
import { readDescribedDataset } from "@/lib/pipeline/read-described";
import { SAMPLE_CATALOG, SAMPLE_FOLDER } from "./places";

/** Of a film that fewer people rated too little is known to find its series by anything but the title. */
const LEAST_RATINGS = 10;

const { values } = parseArgs({
  options: { data: { type: "string", default: process.env.MOVIELENS_DIR || SAMPLE_FOLDER } },
});

try {
  const { figures, series } = await withKernelPool(undefined, async (pool) => {
    const dataset = await readDescribedDataset(pool, values.data, SAMPLE_CATALOG);
    const ratings = ratingMatrix(dataset.ratings, dataset.movies.length);
    const rated = dataset.movies.filter((_, item) => dataset.ratingCounts[item] >= LEAST_RATINGS);
    const series = seriesByTitle(rated.map(({ title }) => title));
    const data = { ratings, items: describeItems(dataset), likedFrom: FIVE_FOLDS.likedFrom };
    const names = ENGINE_NAMES.filter((name) => name !== "ease-dense");
    const figures = await evaluateSimilar(
      pool,
      foldsOverPeople(ratings, FIVE_FOLDS),
      data,
      series,
      names,
      (name, fold) => console.error(fold < FIVE_FOLDS.folds ? `fold ${fold + 1}: ${name} …` : `all people: ${name} …`),
    );
    return { figures, series };
  });
  const films = series.reduce((sum, { length }) => sum + length, 0);
  console.log(
    `Ten similar films; series: ${series.length} by title, of ${films} films with ${LEAST_RATINGS} ratings and more`,
  );
  console.log(`  ${"".padEnd(14)}${"wR@10, γ = ½".padStart(20)}${"series recall@10".padStart(20)}`);
  for (const [name, { coLikeRecall, seriesRecall }] of Object.entries(figures)) {
    const recall = `${coLikeRecall.mean.toFixed(4)} ±${coLikeRecall.standardError.toFixed(4)}`;
    console.log(`  ${name.padEnd(14)}${recall.padStart(20)}${seriesRecall.toFixed(3).padStart(20)}`);
  }
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(`\nNothing was evaluated. ${error.message}.`);
  process.exitCode = 1;
}
