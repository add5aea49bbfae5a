import path from "node:path";
import type { Manifest } from "@/lib/artifacts/manifest";
import { replaceDirectory } from "@/lib/artifacts/replace-directory";
import { writeModel } from "@/lib/artifacts/write-model";
import type { Matrix } from "@/lib/linalg/matrix";
import { type KernelPool, withKernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { nearestNeighbors } from "@/lib/linalg/parallel/nearest-neighbors";
import { fitCollaborative } from "@/lib/models/embeddings";
import { fitStatistics, HALF_STAR, ratingMatrix } from "@/lib/models/statistics";
import { type Dataset, listDatasetFiles, type Progress, readDataset } from "@/lib/movielens/dataset";
import { type ContentOfDataset, contentParts, fitContentOf } from "./fit-content-of";
import { hashFiles } from "./hash-files";
import { SETTINGS } from "./settings";

/**
 * From a MovieLens folder to a model directory: reads, fits every engine and writes. The directory is replaced
 * whole at the end, or left as it was. The model is the same to the byte whatever the number of worker threads.
 * @param workers as many as the machine has cores unless given
 * @throws DataError when the data cannot be used, with one sentence that says why
 * @throws WorkerError when a worker thread dies
 */
export function buildModel(
  folder: string,
  directory: string,
  onProgress: Progress,
  workers?: number,
): Promise<Manifest> {
  return withKernelPool(workers, (pool) => buildWith(pool, folder, directory, onProgress));
}

/** The same with threads that are there. */
export async function buildWith(
  pool: KernelPool,
  folder: string,
  directory: string,
  onProgress: Progress,
): Promise<Manifest> {
  const dataset = await readDataset(pool, folder, onProgress);
  const inputs = await hashFiles(folder, listDatasetFiles(folder), (f) => onProgress("hash inputs", f));
  const itemCount = dataset.movies.length;

  onProgress("statistics", 0);
  const statistics = fitStatistics(dataset.ratings, itemCount);
  onProgress("collaborative factors", 0);
  const ratings = ratingMatrix(dataset.ratings, itemCount);
  const collaborative = await fitCollaborative(pool, ratings, SETTINGS.collaborative, HALF_STAR);
  onProgress("content embeddings", 0);
  const content = await fitContentOf(pool, dataset, ratings, collaborative);
  const parts = contentParts(content);
  const neighborsBy = (engine: string, embeddings: Matrix<Float32Array>) =>
    nearestNeighbors(pool, embeddings, SETTINGS.neighbors, (f) => onProgress(`${engine} neighbors`, f));
  onProgress("content neighbors", 0);
  const contentNeighbors = await neighborsBy("content", parts.contentEmbeddings);
  onProgress("collaborative neighbors", 0);
  const collaborativeNeighbors = await neighborsBy("collaborative", collaborative.collaborativeEmbeddings);

  onProgress("write model", 0);
  const { topTags } = content;
  let manifest: Manifest | undefined;
  await replaceDirectory(path.resolve(directory), async (next) => {
    manifest = await writeModel(
      next,
      {
        movies: dataset.movies,
        tags: content.tags,
        ...statistics,
        ratingsPerYear: { rows: itemCount, columns: statistics.yearCount, data: statistics.ratingsPerYear },
        topTags: { rows: itemCount, columns: topTags.width, data: topTags.tags },
        topTagWeights: topTags.weights,
        ...parts,
        collaborativeEmbeddings: collaborative.collaborativeEmbeddings,
        contentNeighbors,
        collaborativeNeighbors,
      },
      {
        userIds: dataset.ratings.users.ids,
        movieIds: dataset.vocabulary.ids,
        userFactors: collaborative.userFactors,
        itemFactors: collaborative.itemFactors,
        contentSingularValues: content.singularValues,
        collaborativeSingularValues: collaborative.singularValues,
      },
      describe(dataset, statistics, content, inputs),
    );
  });
  onProgress("write model", 1);
  return manifest as unknown as Manifest;
}

function describe(
  { name, report, ratingsSimulated }: Dataset,
  { globalMean, shrinkage, firstYear }: { globalMean: number; shrinkage: number; firstYear: number },
  { tagSource, estimated }: Pick<ContentOfDataset, "tagSource" | "estimated">,
  inputs: Manifest["inputs"],
): Omit<Manifest, "formatVersion" | "modelVersion" | "files" | "checksums"> {
  const { skippedRatings, skippedTags, skippedScores, ...counts } = report;
  return {
    dataset: { name, ...counts, ratingsSimulated, globalMean, shrinkage, firstYear },
    tagSource,
    estimatedFilms: estimated.reduce((sum, flag) => sum + flag, 0),
    skipped: {
      ratingsOfUnknownFilms: skippedRatings.ofUnknownFilms,
      repeatedRatings: skippedRatings.repeated,
      tagsOfUnknownFilms: skippedTags,
      genomeScoresOfUnknownFilms: skippedScores.ofUnknownFilms,
      genomeScoresAbsent: skippedScores.absent,
    },
    inputs,
    settings: SETTINGS,
  };
}
