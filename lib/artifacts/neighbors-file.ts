import { filled, type Neighbors, type NeighborTable } from "@/lib/linalg/neighbor-table";
import { encodeSafetensors } from "./safetensors";
import { TensorFile } from "./tensor-file";

export interface NeighborsByEngine<T> {
  contentNeighbors: T;
  collaborativeNeighbors: T;
}

/** The parts of a file of neighbors. @param films how many rows each table has */
export function encodeNeighbors(tables: NeighborsByEngine<NeighborTable>, films: number): Uint8Array[] {
  const table = (engine: string, { k, neighborItems, neighborSimilarities }: NeighborTable) => ({
    [`${engine}NeighborItems`]: { shape: [films, k], data: neighborItems },
    [`${engine}NeighborSimilarities`]: { shape: [films, k], data: neighborSimilarities },
  });
  return encodeSafetensors({
    ...table("content", tables.contentNeighbors),
    ...table("collaborative", tables.collaborativeNeighbors),
  });
}

/**
 * The nearest films to each, read from the file when they are asked for: at ml-25m's size all of it would take 50 MB of memory.
 * @throws ArtifactError when the file is missing or not one of so many films
 */
export function openNeighbors(path: string, name: string, films: number): NeighborsByEngine<Neighbors> {
  const file = TensorFile.open(path, name);
  const open = (engine: string): Neighbors => {
    const items = file.tensor(`${engine}NeighborItems`, Uint32Array, [films, undefined]);
    const similarities = file.tensor(`${engine}NeighborSimilarities`, Float32Array, items.shape);
    const k = items.shape[1];
    return {
      k,
      of: (film, count = k) =>
        filled(items.read(film * k, film * k + count), similarities.read(film * k, film * k + count)),
    };
  };
  return { contentNeighbors: open("content"), collaborativeNeighbors: open("collaborative") };
}
