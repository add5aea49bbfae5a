import type { CritiqueTrial } from "@/lib/evaluation/measure-critiques";
import type { Matrix } from "@/lib/linalg/matrix";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { nearestNeighbors } from "@/lib/linalg/parallel/nearest-neighbors";
import { canAnswer } from "@/lib/models/controls/can-answer";
import type { Relevance } from "@/lib/models/controls/critique-scores";
import { genomeRelevance } from "@/lib/models/controls/genome-relevance";
import { DataError } from "@/lib/movielens/data-error";
import { readDataset } from "@/lib/movielens/dataset";
import { contentEmbeddingsOf } from "./fit-content-of";
import { SETTINGS } from "./settings";

/** Films with a genome, as critiques need them. */
export interface Critiqued {
  contentEmbeddings: Matrix<Float32Array>;
  items: Uint32Array;
  tagCount: number;
  relevance: Relevance;
}

export async function readCritiqued(pool: KernelPool, folder: string): Promise<Critiqued> {
  const dataset = await readDataset(pool, folder);
  const { genome, movies } = dataset;
  if (!genome) throw new DataError(`${folder}: no genome-scores.csv, expected one to ask for more or less of a tag`);
  const contentEmbeddings = await contentEmbeddingsOf(pool, dataset);
  const relevance = genomeRelevance(genome.items, genome.tagRelevance, movies.length);
  return { contentEmbeddings, items: genome.items, tagCount: genome.genomeTags.length, relevance };
}

/** Whether the films that the model holds as a film's nearest answer a critique of it. */
export async function answerableIn(pool: KernelPool, { contentEmbeddings, relevance }: Critiqued) {
  const { k, neighborItems } = await nearestNeighbors(pool, contentEmbeddings, SETTINGS.neighbors);
  return (trial: CritiqueTrial): boolean => {
    const { item } = trial;
    return canAnswer(relevance, item, neighborItems.subarray(item * k, (item + 1) * k), trial);
  };
}
