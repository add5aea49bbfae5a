import { readFile } from "node:fs/promises";
import path from "node:path";
import type { NeighborTable } from "@/lib/linalg/nearest-neighbors";
import type { Movie } from "@/types/movie";
import { ArtifactError } from "./artifact-error";
import { FORMAT_VERSION, type Manifest } from "./manifest";
import { FILES, type Model } from "./model";
import { currentDirectory } from "./replace-directory";
import { decodeSafetensors, type Tensor } from "./safetensors";

/**
 * Reads a model that `writeModel` wrote.
 * @throws ArtifactError when a file is missing, damaged, or of another format version or shape
 */
export async function readModel(directory: string): Promise<Model> {
  const at = (file: string) => path.join(currentDirectory(directory), file);
  const [manifest, tensorBytes, words] = await Promise.all([
    readManifest(directory),
    readArtifact(at(FILES.tensors)),
    readArtifact(at(FILES.words)),
  ]);
  const { movies, tags } = parseJson<{ movies: Movie[]; tags: string[] }>(FILES.words, words);
  const tensors = decodeSafetensors(tensorBytes, FILES.tensors);
  const n = manifest.dataset.films;
  const take = <T extends Tensor["data"]>(name: string, shape: (number | undefined)[]): Tensor<T> => {
    const tensor = tensors.get(name);
    const fits =
      tensor && tensor.shape.length === shape.length && shape.every((s, d) => s === undefined || s === tensor.shape[d]);
    if (fits) return tensor as Tensor<T>;
    const expected = shape.map((size) => size ?? "any").join(" x ");
    throw new ArtifactError(
      `${FILES.tensors}: tensor ${name} ${tensor ? `of shape ${tensor.shape.join(" x ")}` : "missing"}, expected ${expected}`,
    );
  };
  const matrix = <T extends Tensor["data"]>(name: string) => {
    const { shape, data } = take<T>(name, [n, undefined]);
    return { rows: n, columns: shape[1], data };
  };
  const neighbors = (engine: string): NeighborTable => {
    const { shape, data } = take<Uint32Array>(`${engine}NeighborItems`, [n, undefined]);
    const similarities = take<Float32Array>(`${engine}NeighborSimilarities`, shape);
    return { k: shape[1], neighborItems: data, neighborSimilarities: similarities.data };
  };
  if (movies?.length !== n) throw new ArtifactError(`${FILES.words}: ${movies?.length} films, expected ${n}`);
  const ids = take<Uint32Array>("movieIds", [n]).data;
  const stray = movies.findIndex(({ movieId }, i) => movieId !== ids[i]);
  if (stray >= 0) {
    throw new ArtifactError(`${FILES.words}: movieId ${movies[stray].movieId} in row ${stray}, expected ${ids[stray]}`);
  }
  const topTags = matrix<Uint32Array>("topTags");
  return {
    manifest,
    movies,
    tags,
    ratingCounts: take<Uint32Array>("ratingCounts", [n]).data,
    ratingMeans: take<Float32Array>("ratingMeans", [n]).data,
    shrunkMeans: take<Float32Array>("shrunkMeans", [n]).data,
    ratingHistograms: take<Uint32Array>("ratingHistograms", [n, 10]).data,
    ratingsPerYear: matrix<Uint32Array>("ratingsPerYear"),
    topTags,
    topTagWeights: take<Float32Array>("topTagWeights", [n, topTags.columns]).data,
    contentEmbeddings: matrix<Float32Array>("contentEmbeddings"),
    collaborativeEmbeddings: matrix<Float32Array>("collaborativeEmbeddings"),
    contentNeighbors: neighbors("content"),
    collaborativeNeighbors: neighbors("collaborative"),
  };
}

/** Reads manifest.json alone. @throws ArtifactError when it is missing or of another format version */
export async function readManifest(directory: string): Promise<Manifest> {
  const bytes = await readArtifact(path.join(currentDirectory(directory), FILES.manifest));
  const manifest = parseJson<Manifest>(FILES.manifest, bytes);
  if (manifest.formatVersion !== FORMAT_VERSION) {
    throw new ArtifactError(
      `${FILES.manifest}: format version ${manifest.formatVersion}, expected ${FORMAT_VERSION}; run npm run build:model`,
    );
  }
  return manifest;
}

async function readArtifact(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new ArtifactError(`${path.basename(file)}: missing, expected one that npm run build:model writes`);
  }
}

function parseJson<T>(name: string, bytes: Buffer): T {
  try {
    return Object(JSON.parse(bytes.toString("utf8")));
  } catch (error) {
    throw new ArtifactError(`${name}: not JSON (${(error as Error).message})`);
  }
}
