import { readFile } from "node:fs/promises";
import path from "node:path";
import type { FilmMap } from "@/lib/models/map/fit-map";
import type { Taste } from "@/lib/models/taste-engines";
import { ArtifactError } from "./artifact-error";
import { LikersFile } from "./likers-file";
import { FORMAT_VERSION, type Manifest } from "./manifest";
import { FILES, type Model } from "./model";
import { fromColumns } from "./movie-columns";
import { openNeighbors } from "./neighbors-file";
import { readSummed } from "./read-summed";
import { currentDirectory } from "./replace-directory";
import { decodeSafetensors, type Tensor, type TensorData } from "./safetensors";
import { type ArrayType, demandTensor, type Shape } from "./tensor-shape";

interface Words {
  movies: unknown;
  tags: string[];
  regions: FilmMap["regions"];
}

/**
 * Reads a model that `writeModel` wrote.
 * @throws ArtifactError when a file is missing, differs from its sum in the manifest, or is of another format version or
 * shape
 */
export async function readModel(directory: string): Promise<Model> {
  const current = currentDirectory(directory);
  const manifest = await readManifest(current);
  const readChecked = async (file: string) => {
    const { bytes, sum } = await orMissing(file, readSummed(path.join(current, file)));
    const expected = manifest.checksums?.[file];
    if (sum === expected) return bytes;
    throw new ArtifactError(`${file}: checksum ${sum}, expected ${expected} from ${FILES.manifest}`);
  };
  // Words come first and are parsed while the tensors are being read.
  const [words, tensorBytes] = await Promise.all([
    readChecked(FILES.words).then((bytes) => parseJson<Words>(FILES.words, bytes)),
    readChecked(FILES.tensors),
  ]);
  const tensors = decodeSafetensors(tensorBytes, FILES.tensors);
  const n = manifest.dataset.films;
  const take = <T extends TensorData>(name: string, type: ArrayType<T>, shape: Shape) => {
    const tensor = tensors.get(name);
    demandTensor(
      FILES.tensors,
      name,
      tensor && { type: tensor.data.constructor.name, shape: tensor.shape },
      type,
      shape,
    );
    return tensor as Tensor<T>;
  };
  const vector = <T extends TensorData>(name: string, type: ArrayType<T>) => take(name, type, [n]).data;
  const matrix = <T extends TensorData>(name: string, type: ArrayType<T>) => {
    const { shape, data } = take(name, type, [n, undefined]);
    return { rows: n, columns: shape[1], data };
  };
  /** Rows of which entry e stands in column indices[e]. @param names of the starts, the columns and the values */
  const sparse = (names: readonly [string, string, string], rows: number | undefined) => {
    const { data: indptr } = take(names[0], Uint32Array, [rows === undefined ? rows : rows + 1]);
    const entries = [indptr[indptr.length - 1]];
    const { data: indices } = take(names[1], Uint32Array, entries);
    return { rows: indptr.length - 1, indptr, indices, values: take(names[2], Float32Array, entries).data };
  };
  const readTaste = (): Taste => {
    const weights = sparse(["itemWeightStarts", "itemWeightItems", "itemWeights"], undefined);
    return {
      itemWeights: { ...weights, columns: weights.rows },
      itemFactors: matrix("itemFactors", Float32Array),
    };
  };
  if (!Array.isArray(words.tags)) throw new ArtifactError(`${FILES.words}: no list of tags, expected one`);
  if (!Array.isArray(words.regions)) throw new ArtifactError(`${FILES.words}: no list of regions, expected one`);
  const topTags = matrix("topTags", Uint32Array);
  const contentEmbeddings = matrix("contentEmbeddings", Float32Array);
  const vectorTags = take("vectorTags", Uint32Array, [undefined]).data;
  const [vectors, rank] = [vectorTags.length, contentEmbeddings.columns];
  return {
    manifest,
    movies: fromColumns(words.movies, vector("movieIds", Uint32Array)),
    tags: words.tags,
    ratingCounts: vector("ratingCounts", Uint32Array),
    ratingMeans: vector("ratingMeans", Float32Array),
    shrunkMeans: vector("shrunkMeans", Float32Array),
    ratingHistograms: take("ratingHistograms", Uint32Array, [n, 10]).data,
    ratingsPerYear: matrix("ratingsPerYear", Uint32Array),
    topTags,
    topTagWeights: take("topTagWeights", Float32Array, [n, topTags.columns]).data,
    furtherTags: { ...sparse(["furtherTagStarts", "furtherTags", "furtherTagWeights"], n), columns: words.tags.length },
    contentEmbeddings,
    contentLengths: vector("contentLengths", Float32Array),
    contentConfidence: vector("contentConfidence", Float32Array),
    contentEstimated: vector("contentEstimated", Uint8Array),
    vectorTags,
    tagVectors: { rows: vectors, columns: rank, data: take("tagVectors", Float32Array, [vectors, rank]).data },
    tagMeans: take("tagMeans", Float32Array, [vectors]).data,
    tagScales: take("tagScales", Float32Array, [vectors]).data,
    collaborativeEmbeddings: matrix("collaborativeEmbeddings", Float32Array),
    ...openNeighbors(path.join(current, FILES.neighbors), FILES.neighbors, n),
    likers: LikersFile.open(path.join(current, FILES.likers), FILES.likers, n),
    map: {
      positions: { rows: n, columns: 2, data: take("mapPositions", Float32Array, [n, 2]).data },
      regionOf: vector("mapRegions", Uint32Array),
      regions: words.regions,
    },
    taste: manifest.settings.taste && readTaste(),
  };
}

/** Reads manifest.json alone. @throws ArtifactError when it is missing or of another format version */
export async function readManifest(directory: string): Promise<Manifest> {
  const bytes = await orMissing(FILES.manifest, readFile(path.join(currentDirectory(directory), FILES.manifest)));
  const manifest = parseJson<Manifest>(FILES.manifest, bytes);
  if (manifest.formatVersion !== FORMAT_VERSION) {
    throw new ArtifactError(
      `${FILES.manifest}: format version ${manifest.formatVersion}, expected ${FORMAT_VERSION}; run npm run build:model`,
    );
  }
  return manifest;
}

/** What a file is read to. @throws ArtifactError when there is no such file */
async function orMissing<T>(file: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new ArtifactError(`${file}: missing, expected one that npm run build:model writes`);
  }
}

function parseJson<T>(name: string, bytes: Buffer): T {
  try {
    return Object(JSON.parse(bytes.toString("utf8")));
  } catch (error) {
    throw new ArtifactError(`${name}: not JSON (${(error as Error).message})`);
  }
}
