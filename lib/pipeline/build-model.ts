import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Manifest } from "@/lib/artifacts/manifest";
import { replaceDirectory } from "@/lib/artifacts/replace-directory";
import { writeModel } from "@/lib/artifacts/write-model";
import type { Matrix } from "@/lib/linalg/matrix";
import { type KernelPool, withKernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { nearestNeighbors } from "@/lib/linalg/parallel/nearest-neighbors";
import { type ContentModel, fitCollaborative, fitContent } from "@/lib/models/embeddings";
import { likersOf } from "@/lib/models/likers";
import { scaleTags } from "@/lib/models/scale-tags";
import { fitStatistics, HALF_STAR, ratingMatrix } from "@/lib/models/statistics";
import { fitTagFeatures } from "@/lib/models/tag-features";
import { type TopTags, topTagsByRelevance, topTagsByWeight } from "@/lib/models/top-tags";
import { DataError } from "@/lib/movielens/data-error";
import { type Dataset, listDatasetFiles, type Progress } from "@/lib/movielens/dataset";
import { tagsOfItem } from "@/lib/movielens/tags";
import { describeItems } from "./describe-items";
import { fitTaste } from "./fit-taste";
import { hashFiles } from "./hash-files";
import { type DescribedDataset, readDescribedDataset } from "./read-described";
import { LIKED_FROM, SETTINGS, TOP_TAGS } from "./settings";

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
  onProgress("content embeddings", 0);
  const content = await fitContentOf(pool, dataset);
  onProgress("collaborative factors", 0);
  const ratings = ratingMatrix(dataset.ratings, itemCount);
  const collaborative = await fitCollaborative(pool, ratings, SETTINGS.collaborative, HALF_STAR);
  const neighborsBy = (engine: string, embeddings: Matrix<Float32Array>) =>
    nearestNeighbors(pool, embeddings, SETTINGS.neighbors, (f) => onProgress(`${engine} neighbors`, f));
  onProgress("content neighbors", 0);
  const contentNeighbors = await neighborsBy("content", content.contentEmbeddings);
  onProgress("collaborative neighbors", 0);
  const collaborativeNeighbors = await neighborsBy("collaborative", collaborative.collaborativeEmbeddings);

  const data = { ratings, items: describeItems(dataset), likedFrom: LIKED_FROM };
  const fitted = withoutTaste ? undefined : await fitTaste(pool, data, content.contentEmbeddings, onProgress);

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
        contentEmbeddings: content.contentEmbeddings,
        collaborativeEmbeddings: collaborative.collaborativeEmbeddings,
        contentNeighbors,
        collaborativeNeighbors,
        taste: fitted?.taste,
      },
      likersOf(ratings, LIKED_FROM),
      {
        userIds: dataset.ratings.users.ids,
        movieIds: dataset.vocabulary.ids,
        userFactors: collaborative.userFactors,
        itemFactors: collaborative.itemFactors,
        contentSingularValues: content.singularValues,
        collaborativeSingularValues: collaborative.singularValues,
      },
      {
        ...describe(dataset, statistics, content.tagSource, inputs),
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

export interface ContentOfDataset extends ContentModel {
  tags: string[];
  topTags: TopTags;
  tagSource: Manifest["tagSource"];
}

/** Content embeddings from the genome where there is one, else from tags and genres. */
export async function fitContentOf(
  pool: KernelPool,
  { movies, genome, tagCounts }: Dataset,
): Promise<ContentOfDataset> {
  if (genome) {
    const { genomeTags, items, tagRelevance } = genome;
    const content = await pool.memory.scope(() => {
      const scaled = scaleTags(tagRelevance, pool.memory.floats(tagRelevance.data.length));
      return fitContent(pool, scaled, items, movies.length, SETTINGS.content);
    });
    return {
      ...content,
      tags: genomeTags,
      topTags: topTagsByRelevance(tagRelevance, items, movies.length, TOP_TAGS),
      tagSource: "genome",
    };
  }
  const tags = tagCounts?.tags ?? [];
  const tagged = movies.map(({ genres }, item) => ({
    genres,
    tagCounts: tagCounts ? tagsOfItem(tagCounts, item) : new Map<number, number>(),
  }));
  const { features, tagWeights } = fitTagFeatures(tagged, tags.length);
  if (features.columns === 0) {
    throw new DataError("movies.csv: no film has a genre and tags.csv has no tags, expected one or the other");
  }
  const items = Uint32Array.from(movies, (_, i) => i);
  return {
    ...(await fitContent(pool, features, items, movies.length, SETTINGS.content)),
    tags,
    topTags: topTagsByWeight(tagWeights, TOP_TAGS),
    tagSource: tags.length > 0 ? "applications" : "none",
  };
}

function describe(
  { name, report, ratingsSimulated, describedByCatalog }: DescribedDataset,
  { globalMean, shrinkage, firstYear }: { globalMean: number; shrinkage: number; firstYear: number },
  tagSource: Manifest["tagSource"],
  inputs: Manifest["inputs"],
): Pick<Manifest, "dataset" | "tagSource" | "skipped" | "inputs"> {
  const { skippedRatings, skippedTags, skippedScores, ...counts } = report;
  return {
    dataset: { name, ...counts, describedByCatalog, ratingsSimulated, globalMean, shrinkage, firstYear },
    tagSource,
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
