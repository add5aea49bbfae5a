import { readFile } from "node:fs/promises";
import path from "node:path";
import type { NeighborTable } from "@/lib/linalg/neighbor-table";
import type { FilmMap } from "@/lib/models/map/fit-map";
import { ArtifactError } from "./artifact-error";
import { LikersFile } from "./likers-file";
import { FORMAT_VERSION, type Manifest } from "./manifest";
import { FILES, type Model, type Taste } from "./model";
import { fromColumns } from "./movie-columns";
import { readSummed } from "./read-summed";
import { currentDirectory } from "./replace-directory";
import { decodeSafetensors, type Tensor } from "./safetensors";

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
  const [tensorBytes, wordBytes] = await Promise.all([readChecked(FILES.tensors), readChecked(FILES.words)]);
  const words = parseJson<{ movies: unknown; tags: string[]; regions: FilmMap["regions"] }>(FILES.words, wordBytes);
  const tensors = decodeSafetensors(tensorBytes, FILES.tensors);
  const n = manifest.dataset.films;
  const take = <T extends Tensor["data"]>(name: string, type: ArrayType<T>, shape: (number | undefined)[]) => {
    const tensor = tensors.get(name);
    const fits =
      tensor?.data instanceof type &&
      tensor.shape.length === shape.length &&
      shape.every((s, d) => s === undefined || s === tensor.shape[d]);
    if (fits) return tensor as Tensor<T>;
    const got = tensor ? `of ${describe(tensor.data.constructor.name, tensor.shape)}` : "missing";
    throw new ArtifactError(`${FILES.tensors}: tensor ${name} ${got}, expected ${describe(type.name, shape)}`);
  };
  const vector = <T extends Tensor["data"]>(name: string, type: ArrayType<T>) => take(name, type, [n]).data;
  const matrix = <T extends Tensor["data"]>(name: string, type: ArrayType<T>) => {
    const { shape, data } = take(name, type, [n, undefined]);
    return { rows: n, columns: shape[1], data };
  };
  const neighbors = (engine: string): NeighborTable => {
    const { shape, data } = take(`${engine}NeighborItems`, Uint32Array, [n, undefined]);
    const similarities = take(`${engine}NeighborSimilarities`, Float32Array, shape);
    return { k: shape[1], neighborItems: data, neighborSimilarities: similarities.data };
  };
  const readTaste = (): Taste => {
    const { data: indptr } = take("itemWeightStarts", Uint32Array, [undefined]);
    const entries = [indptr[indptr.length - 1]];
    const items = indptr.length - 1;
    const { data: indices } = take("itemWeightItems", Uint32Array, entries);
    const { data: values } = take("itemWeights", Float32Array, entries);
    return {
      itemWeights: { rows: items, columns: items, indptr, indices, values },
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
    contentEmbeddings,
    contentLengths: vector("contentLengths", Float32Array),
    contentConfidence: vector("contentConfidence", Float32Array),
    contentEstimated: vector("contentEstimated", Uint8Array),
    vectorTags,
    tagVectors: { rows: vectors, columns: rank, data: take("tagVectors", Float32Array, [vectors, rank]).data },
    tagMeans: take("tagMeans", Float32Array, [vectors]).data,
    tagScales: take("tagScales", Float32Array, [vectors]).data,
    collaborativeEmbeddings: matrix("collaborativeEmbeddings", Float32Array),
    contentNeighbors: neighbors("content"),
    collaborativeNeighbors: neighbors("collaborative"),
    likers: LikersFile.open(path.join(current, FILES.likers), FILES.likers, n),
    map: {
      positions: { rows: n, columns: 2, data: take("mapPositions", Float32Array, [n, 2]).data },
      regionOf: vector("mapRegions", Uint32Array),
      regions: words.regions,
    },
    taste: manifest.settings.taste && readTaste(),
  };
}

type ArrayType<T> = { new (length: number): T; name: string };

/** "Float32Array 62423 x 100" */
function describe(type: string, shape: (number | undefined)[]): string {
  return `${type} ${shape.map((size) => size ?? "any").join(" x ")}`;
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
