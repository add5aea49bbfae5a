import { createHash } from "node:crypto";
import { open, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Matrix } from "@/lib/linalg/matrix";
import type { NeighborTable } from "@/lib/linalg/neighbor-table";
import type { Likers } from "@/lib/models/likers";
import type { Taste } from "@/lib/models/taste-engines";
import { encodeLikers } from "./likers-file";
import { FORMAT_VERSION, type Manifest } from "./manifest";
import { FILES, type Model, type TrainingState } from "./model";
import { toColumns } from "./movie-columns";
import { encodeNeighbors, type NeighborsByEngine } from "./neighbors-file";
import { sumOfFile } from "./read-summed";
import { encodeSafetensors, type Tensor } from "./safetensors";

/** What stands in model.safetensors and movies.json. */
export type ModelTables = Omit<Model, "manifest" | "likers" | keyof NeighborsByEngine<unknown>>;

/**
 * Writes model.safetensors, movies.json, training.safetensors, likers.safetensors, neighbors.safetensors and, last, manifest.json
 * with the sums of the others.
 * @returns the finished manifest
 * @throws RangeError when a table is not of the model's films or a movieId is no whole number of 32 bits
 */
export async function writeModel(
  directory: string,
  model: ModelTables,
  neighbors: NeighborsByEngine<NeighborTable>,
  likers: Likers,
  training: TrainingState,
  manifest: Omit<Manifest, "formatVersion" | "modelVersion" | "files" | "checksums">,
): Promise<Manifest> {
  const words = Buffer.from(
    JSON.stringify({ movies: toColumns(model.movies), tags: model.tags, regions: model.map.regions }),
  );
  await writeFile(path.join(directory, FILES.words), words);
  const files = {
    [FILES.tensors]: await writeParts(path.join(directory, FILES.tensors), encodeSafetensors(modelTensors(model))),
    [FILES.words]: sha256([words]),
    [FILES.training]: await writeParts(
      path.join(directory, FILES.training),
      encodeSafetensors(trainingTensors(training)),
    ),
    [FILES.likers]: await writeParts(path.join(directory, FILES.likers), encodeLikers(likers)),
    [FILES.neighbors]: await writeParts(
      path.join(directory, FILES.neighbors),
      encodeNeighbors(neighbors, model.movies.length),
    ),
  };
  const { tensors, words: names, likers: lists, neighbors: tables } = FILES;
  const served =
    [tensors, names, lists, tables].map((file) => files[file]).join("") + JSON.stringify(manifest.settings);
  const modelVersion = sha256([Buffer.from(served)]).slice(0, 16);
  const checksums = {
    [FILES.tensors]: await sumOfFile(path.join(directory, FILES.tensors)),
    [FILES.words]: await sumOfFile(path.join(directory, FILES.words)),
  };
  const finished: Manifest = { formatVersion: FORMAT_VERSION, modelVersion, ...manifest, files, checksums };
  await writeFile(path.join(directory, FILES.manifest), `${JSON.stringify(finished, null, 2)}\n`);
  return finished;
}

function modelTensors(model: ModelTables): Record<string, Tensor> {
  const n = model.movies.length;
  const vectors = model.vectorTags.length;
  return {
    movieIds: { shape: [n], data: movieIdsOf(model) },
    ratingCounts: { shape: [n], data: model.ratingCounts },
    ratingMeans: { shape: [n], data: model.ratingMeans },
    shrunkMeans: { shape: [n], data: model.shrunkMeans },
    ratingHistograms: { shape: [n, 10], data: model.ratingHistograms },
    ratingsPerYear: { shape: [n, model.ratingsPerYear.columns], data: model.ratingsPerYear.data },
    topTags: { shape: [n, model.topTags.columns], data: model.topTags.data },
    topTagWeights: { shape: [n, model.topTags.columns], data: model.topTagWeights },
    furtherTagStarts: { shape: [n + 1], data: model.furtherTags.indptr },
    furtherTags: { shape: [model.furtherTags.indices.length], data: model.furtherTags.indices },
    furtherTagWeights: { shape: [model.furtherTags.values.length], data: model.furtherTags.values },
    contentEmbeddings: { shape: [n, model.contentEmbeddings.columns], data: model.contentEmbeddings.data },
    contentLengths: { shape: [n], data: model.contentLengths },
    contentConfidence: { shape: [n], data: model.contentConfidence },
    contentEstimated: { shape: [n], data: model.contentEstimated },
    vectorTags: { shape: [vectors], data: model.vectorTags },
    tagVectors: { shape: [vectors, model.contentEmbeddings.columns], data: model.tagVectors.data },
    tagMeans: { shape: [vectors], data: model.tagMeans },
    tagScales: { shape: [vectors], data: model.tagScales },
    collaborativeEmbeddings: {
      shape: [n, model.collaborativeEmbeddings.columns],
      data: model.collaborativeEmbeddings.data,
    },
    mapPositions: { shape: [n, 2], data: model.map.positions.data },
    mapRegions: { shape: [n], data: model.map.regionOf },
    ...(model.taste ? tasteTensors(model.taste) : {}),
  };
}

function tasteTensors({ itemWeights, itemFactors }: Taste): Record<string, Tensor> {
  return {
    itemWeightStarts: { shape: [itemWeights.indptr.length], data: itemWeights.indptr },
    itemWeightItems: { shape: [itemWeights.indices.length], data: itemWeights.indices },
    itemWeights: { shape: [itemWeights.values.length], data: itemWeights.values },
    itemFactors: { shape: [itemFactors.rows, itemFactors.columns], data: itemFactors.data },
  };
}

/** They stand here alone, so none may be lost. */
function movieIdsOf({ movies }: Pick<Model, "movies">): Uint32Array {
  const ids = Uint32Array.from(movies, ({ movieId }) => movieId);
  const stray = movies.find(({ movieId }, item) => movieId !== ids[item]);
  if (stray) throw new RangeError(`movieId ${stray.movieId}, expected a whole number of 32 bits`);
  return ids;
}

function trainingTensors(training: TrainingState): Record<string, Tensor> {
  const { userIds, movieIds, userFactors, itemFactors } = training;
  const factors = ({ rows, columns, data }: Matrix<Float32Array>) => ({ shape: [rows, columns], data });
  const vector = (data: Uint32Array | Float64Array) => ({ shape: [data.length], data });
  return {
    userIds: vector(userIds),
    movieIds: vector(movieIds),
    userFactors: factors(userFactors),
    itemFactors: factors(itemFactors),
    contentSingularValues: vector(training.contentSingularValues),
    collaborativeSingularValues: vector(training.collaborativeSingularValues),
  };
}

async function writeParts(file: string, parts: Uint8Array[]): Promise<string> {
  const handle = await open(file, "w");
  try {
    for (const part of parts) await handle.writeFile(part);
  } finally {
    await handle.close();
  }
  return sha256(parts);
}

function sha256(parts: Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}
