import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { ENGINE_NAMES, type EngineName } from "@/lib/evaluation/engines";
import { evaluate } from "@/lib/evaluation/evaluate";
import { FIVE_FOLDS, foldsOverPeople } from "@/lib/evaluation/folds";
import { summarize } from "@/lib/evaluation/summary";
import { withKernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { ratingMatrix } from "@/lib/models/statistics";
import { DataError } from "@/lib/movielens/data-error";
import { readDataset } from "@/lib/movielens/dataset";
import { describeItems } from "@/lib/pipeline/describe-items";
import { formatSummary } from "./evaluation-table";
import { SAMPLE_FOLDER } from "./places";

const MOST_FILMS = 1000;

const { values } = parseArgs({
  options: {
    data: { type: "string", default: process.env.MOVIELENS_DIR || SAMPLE_FOLDER },
    models: { type: "string" },
    at: { type: "string", default: "10,20,50,100" },
    json: { type: "string" },
  },
});

try {
  const models = values.models === undefined ? ENGINE_NAMES : parseModels(values.models);
  const at = parseLengths(values.at);
  const summary = await withKernelPool(undefined, async (pool) => {
    const dataset = await readDataset(pool, values.data);
    const folds = foldsOverPeople(ratingMatrix(dataset.ratings, dataset.movies.length), FIVE_FOLDS);
    return summarize(
      await evaluate(pool, folds, describeItems(dataset), models, at, (name, fold) =>
        console.error(`fold ${fold + 1}: ${name} …`),
      ),
    );
  });
  console.log(formatSummary(summary));
  if (values.json) await writeFile(values.json, `${JSON.stringify(summary, null, 2)}\n`);
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(`\nNothing was evaluated. ${error.message}.`);
  process.exitCode = 1;
}

function parseModels(text: string): EngineName[] {
  const isKnown = (name: string): name is EngineName => (ENGINE_NAMES as string[]).includes(name);
  return [...new Set(text.split(","))].map((name) => {
    if (isKnown(name)) return name;
    throw new DataError(`--models "${name}", expected some of ${ENGINE_NAMES.join(",")}`);
  });
}

function parseLengths(text: string): number[] {
  const lengths = text.split(",").map(Number);
  if (lengths.every((k) => Number.isInteger(k) && k >= 1 && k <= MOST_FILMS)) {
    return [...new Set(lengths)].sort((a, b) => a - b);
  }
  throw new DataError(`--at "${text}", expected whole numbers from 1 to ${MOST_FILMS} with commas between them`);
}
