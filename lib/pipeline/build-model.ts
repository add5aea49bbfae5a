import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Manifest } from "@/lib/artifacts/manifest";
import { replaceDirectory } from "@/lib/artifacts/replace-directory";
import { writeModel } from "@/lib/artifacts/write-model";
import type { Matrix } from "@/lib/linalg/matrix";
import { neighborsIn } from "@/lib/linalg/neighbor-table";
import { type KernelPool, withKernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { nearestNeighbors } from "@/lib/linalg/parallel/nearest-neighbors";
import { fitCollaborative } from "@/lib/models/embeddings";
import { likersOf } from "@/lib/models/likers";
import { fitStatistics, HALF_STAR, ratingMatrix } from "@/lib/models/statistics";
import { listDatasetFiles, type Progress } from "@/lib/movielens/dataset";
import { describeItems } from "./describe-items";
import { type ContentOfDataset, contentParts, fitContentOf } from "./fit-content-of";
import { fitTaste } from "./fit-taste";
import { hashFiles } from "./hash-files";
import { mapFilms } from "./map-films";
import { type DescribedDataset, readDescribedDataset } from "./read-described";
import { LIKED_FROM, SETTINGS } from "./settings";

/**
 * From a MovieLens folder to a model directory: reads, fits every engine and writes. The directory is replaced
 * whole at the end, or left as it was. The model is the same to the byte whatever the number of worker threads.
 * @param options.workers as many as the machine has cores unless given
 * @throws DataError when the data cannot be used, with one sentence that says why
 * @throws WorkerError when a worker thread dies
 */
export function buildModel(
  folder: string,
  directory: string,
  onProgress: Progress,
  { workers, ...options }: BuildOptions & { workers?: number } = {},
): Promise<Manifest> {
  return withKernelPool(workers, (pool) => buildWith(pool, folder, directory, onProgress, options));
}

export interface BuildOptions {
  /** Folder of the built-in catalog, which tells more of films that it knows. */
  catalog?: string;
  /** Whether engines that score for people are left out: they take most of the time and the memory. */
  withoutTaste?: boolean;
}

/** The same with threads that are there. */
export async function buildWith(
  pool: KernelPool,
  folder: string,
  directory: string,
  onProgress: Progress,
  { catalog, withoutTaste = false }: BuildOptions = {},
): Promise<Manifest> {
  const dataset = await readDescribedDataset(pool, folder, catalog, onProgress);
  const inputs = {
    ...(await hashFiles(folder, listDatasetFiles(folder), (f) => onProgress("hash inputs", f))),
    ...(dataset.describedByCatalog > 0 && catalog ? await hashCatalog(catalog) : {}),
  };
  const itemCount = dataset.movies.length;

  onProgress("statistics", 0);
  const statistics = fitStatistics(dataset.ratings, itemCount);
  onProgress("collaborative factors", 0);
  const ratings = ratingMatrix(dataset.ratings, itemCount);
  const collaborative = await fitCollaborative(pool, ratings, SETTINGS.collaborative, HALF_STAR);
  const content = await fitContentOf(pool, dataset, ratings, collaborative, onProgress);
  const parts = contentParts(content);
  const neighborsBy = (engine: string, embeddings: Matrix<Float32Array>) =>
    nearestNeighbors(pool, embeddings, SETTINGS.neighbors, (f) => onProgress(`${engine} neighbors`, f));
  onProgress("content neighbors", 0);
  const contentNeighbors = await neighborsBy("content", parts.contentEmbeddings);
  onProgress("collaborative neighbors", 0);
  const collaborativeNeighbors = await neighborsBy("collaborative", collaborative.collaborativeEmbeddings);

  const data = { ratings, items: describeItems(dataset), likedFrom: LIKED_FROM };
  const fitted = withoutTaste ? undefined : await fitTaste(pool, data, parts, onProgress);

  onProgress("map", 0);
  const map = mapFilms(
    {
      ...parts,
      ...collaborative,
      ...statistics,
      contentNeighbors: neighborsIn(contentNeighbors),
      collaborativeNeighbors: neighborsIn(collaborativeNeighbors),
    },
    content,
    dataset.movies,
    fitted?.similarity ?? SETTINGS.similarity,
    (f) => onProgress("map", f),
  );
  onProgress("likers", 0);
  const likers = likersOf(ratings, LIKED_FROM);
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
        furtherTags: content.furtherTags,
        ...parts,
        collaborativeEmbeddings: collaborative.collaborativeEmbeddings,
        map,
        taste: fitted?.taste,
      },
      { contentNeighbors, collaborativeNeighbors },
      likers,
      {
        userIds: dataset.ratings.users.ids,
        movieIds: dataset.vocabulary.ids,
        userFactors: collaborative.userFactors,
        itemFactors: collaborative.itemFactors,
        contentSingularValues: content.singularValues,
        collaborativeSingularValues: collaborative.singularValues,
      },
      {
        ...describe(dataset, statistics, content, inputs),
        settings: { ...SETTINGS, ...(fitted && { similarity: fitted.similarity, taste: fitted.settings }) },
        quality: fitted?.quality,
      },
    );
  });
  onProgress("write model", 1);
  return manifest as unknown as Manifest;
}

/** Its files under "catalog/". */
async function hashCatalog(catalog: string): Promise<Manifest["inputs"]> {
  const files = (await readdir(catalog)).filter((file) => file.endsWith(".tsv")).sort();
  return Object.fromEntries(
    Object.entries(await hashFiles(catalog, files)).map(([file, sum]) => [`catalog/${file}`, sum]),
  );
}

function describe(
  { name, report, ratingsSimulated, describedByCatalog }: DescribedDataset,
  { globalMean, shrinkage, firstYear }: { globalMean: number; shrinkage: number; firstYear: number },
  { tagSource, estimated }: Pick<ContentOfDataset, "tagSource" | "estimated">,
  inputs: Manifest["inputs"],
): Pick<Manifest, "dataset" | "tagSource" | "estimatedFilms" | "skipped" | "inputs"> {
  const { skippedRatings, skippedTags, skippedScores, ...counts } = report;
  return {
    dataset: { name, ...counts, describedByCatalog, ratingsSimulated, globalMean, shrinkage, firstYear },
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
  };
}
