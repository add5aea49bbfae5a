import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { ENGINE_NAMES, type EngineName } from "@/lib/evaluation/engines";
import { evaluate } from "@/lib/evaluation/evaluate";
import { FIVE_FOLDS, type Fold, foldsOverPeople } from "@/lib/evaluation/folds";
import { summarize } from "@/lib/evaluation/summary";
import { type KernelPool, withKernelPool } from "@/lib/linalg/parallel/kernel-pool";
import type { DescribedItem } from "@/lib/models/side-features";
import { ratingMatrix } from "@/lib/models/statistics";
import { DataError } from "@/lib/movielens/data-error";
import { describeItems } from "@/lib/pipeline/describe-items";
import { readDescribedDataset } from "@/lib/pipeline/read-described";
import { readSplit } from "@/lib/pipeline/read-split";
import { formatSummary } from "./evaluation-table";
import { SAMPLE_CATALOG, SAMPLE_FOLDER } from "./places";

const MOST_FILMS = 1000;

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    train: { type: "string" },
    test: { type: "string" },
    candidates: { type: "string" },
    like: { type: "string", default: "4" },
    models: { type: "string" },
    at: { type: "string", default: "10,20,50,100" },
    json: { type: "string" },
  },
});

try {
  const models = values.models === undefined ? ENGINE_NAMES : parseModels(values.models);
  const at = parseLengths(values.at);
  const likedFrom = parseStars(values.like) * 2;
  const summary = await withKernelPool(undefined, async (pool) => {
    const { folds, items } = await readFolds(pool, likedFrom);
    return summarize(
      await evaluate(pool, folds, { items, likedFrom }, models, at, (name, fold) =>
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

/** Of the split that is given, or five folds over the people of a data set. */
async function readFolds(pool: KernelPool, likedFrom: number): Promise<{ folds: Fold[]; items: DescribedItem[] }> {
  const { train, test, candidates, data } = values;
  if (train !== undefined && test !== undefined) {
    const { fold, items } = await readSplit(pool, { train, test, candidates, folder: data, likedFrom }, SAMPLE_CATALOG);
    return { folds: [fold], items };
  }
  if (train !== undefined || test !== undefined || candidates !== undefined) {
    throw new DataError("--train and --test belong together, --candidates to them: expected both of the former");
  }
  const dataset = await readDescribedDataset(pool, data ?? process.env.MOVIELENS_DIR ?? SAMPLE_FOLDER, SAMPLE_CATALOG);
  const folds = foldsOverPeople(ratingMatrix(dataset.ratings, dataset.movies.length), { ...FIVE_FOLDS, likedFrom });
  if (folds.every(({ people }) => people.length === 0)) {
    throw new DataError(`ratings.csv: nobody likes ${FIVE_FOLDS.leastLikes} films, expected somebody at least`);
  }
  return { folds, items: describeItems(dataset) };
}

function parseStars(text: string): number {
  const stars = Number(text);
  if (Number.isInteger(stars * 2) && stars >= 0.5 && stars <= 5) return stars;
  throw new DataError(`--like "${text}", expected a half star between 0.5 and 5`);
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
