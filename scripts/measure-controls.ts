import { parseArgs } from "node:util";
import { fitLikeChances } from "@/lib/evaluation/fit-like-chances";
import { FIVE_FOLDS, type Fold } from "@/lib/evaluation/folds";
import { foldsApart } from "@/lib/evaluation/folds-apart";
import { chooseDiversity, chooseVariety, measureControls, measureVariety } from "@/lib/evaluation/measure-controls";
import { drawCritiques, hasRoom, measureCritiques } from "@/lib/evaluation/measure-critiques";
import { scorePeople } from "@/lib/evaluation/measure-lists";
import { chancesApart } from "@/lib/evaluation/measure-variety";
import { columnCounts } from "@/lib/linalg/csr-matrix";
import { type KernelPool, withKernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { ratingMatrix } from "@/lib/models/statistics";
import { DataError } from "@/lib/movielens/data-error";
import type { Dataset } from "@/lib/movielens/dataset";

import { describeItems } from "@/lib/pipeline/describe-items";
import { contentEmbeddingsOf } from "@/lib/pipeline/fit-content-of";
import { answerableIn, readCritiqued } from "@/lib/pipeline/read-critiqued";
import { readDescribedDataset } from "@/lib/pipeline/read-described";
import { formatControls, formatCritiques } from "./controls-table";
import { SAMPLE_CATALOG, SAMPLE_FOLDER } from "./places";

/** The strength of variety is chosen by the people of two folds of another seed. */
const CHOOSING = { seed: 21, folds: 2, divisions: 8 };
const CRITIQUES = { count: 2000, seed: 5 };

const { values } = parseArgs({ options: { data: { type: "string" } } });

try {
  await withKernelPool(undefined, async (pool) => {
    const folder = values.data ?? process.env.MOVIELENS_DIR ?? SAMPLE_FOLDER;
    const dataset = await readDescribedDataset(pool, folder, SAMPLE_CATALOG);
    console.log(await critiques(pool));
    console.log(`\n${await lists(pool, dataset)}`);
  });
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(`\nNothing was measured. ${error.message}.`);
  process.exitCode = 1;
}

/** Tag critiques on the built-in catalog, which has a genome. */
async function critiques(pool: KernelPool): Promise<string> {
  const sample = await readCritiqued(pool, SAMPLE_FOLDER);
  const { contentEmbeddings, items, tagCount, relevance } = sample;
  const figuresOf = (isFit: Parameters<typeof drawCritiques>[2]) => {
    const trials = drawCritiques(items, tagCount, isFit, CRITIQUES.count, CRITIQUES.seed);
    return measureCritiques(contentEmbeddings, items, relevance, trials);
  };
  const answerable = await answerableIn(pool, sample);
  return formatCritiques({
    "ten of the fifty nearest answer": figuresOf(answerable),
    "the same, more": figuresOf((trial) => trial.direction > 0 && answerable(trial)),
    "the same, less": figuresOf((trial) => trial.direction < 0 && answerable(trial)),
    "any tag with room to move": figuresOf((trial) => hasRoom(relevance, trial)),
  });
}

/** Lists of twenty for people held out, by the hybrid, plain and under each control. */
async function lists(pool: KernelPool, dataset: Dataset): Promise<string> {
  const ratings = ratingMatrix(dataset.ratings, dataset.movies.length);
  const contentEmbeddings = await contentEmbeddingsOf(pool, dataset);
  const described = describeItems(dataset);
  const { choosing, reporting } = foldsApart(ratings, FIVE_FOLDS, CHOOSING);
  const scoresOf = (folds: Fold[], what: string) =>
    scorePeople(pool, folds, { items: described, likedFrom: FIVE_FOLDS.likedFrom }, "hybrid", (fold) =>
      console.error(`${what}, fold ${fold + 1} …`),
    );
  const ratingCounts = columnCounts(ratings);
  const items = { contentEmbeddings, ratingCounts, described };
  const asked = await scoresOf(choosing, "to choose by");
  const chosen = chooseDiversity(asked, contentEmbeddings);
  const varied = measureVariety(asked, items, chancesApart(asked));
  const learned = fitLikeChances(asked);
  const people = await scoresOf(reporting, "to report");
  const figures = measureControls(people, items);
  const forPeople = learned ? measureVariety(people, items, () => learned) : [];
  const choosers = asked.length / CHOOSING.divisions;
  return [
    formatControls([...figures, ...forPeople], people.length),
    `Of the strengths of variety ${chosen} is the greatest that costs ${choosers} other people at most 1 % of NDCG@20, with two standard errors to spare.`,
    `Of those of variety for people ${chooseVariety(varied)} is the least that gives these others a fifth more broad distance.`,
    formatControls(varied, choosers),
  ].join("\n");
}
