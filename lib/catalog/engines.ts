import "server-only";
import type { Matrix } from "@/lib/linalg/matrix";
import { type NeighborTable, NO_NEIGHBOR } from "@/lib/linalg/neighbor-table";
import { RowScanner } from "@/lib/linalg/row-scanner";
import type { ModelName } from "@/types/recommendation";
import type { Store } from "./store";

export interface ScoredItem {
  item: number;
  score: number;
}

interface Engine {
  embeddings: Matrix<Float32Array>;
  neighbors: NeighborTable;
}

export function engineOf({ model }: Store, name: ModelName): Engine {
  return name === "content"
    ? { embeddings: model.contentEmbeddings, neighbors: model.contentNeighbors }
    : { embeddings: model.collaborativeEmbeddings, neighbors: model.collaborativeNeighbors };
}

/** Whether an engine knows anything of a film. */
export function canPlace({ embeddings }: Engine, item: number): boolean {
  const { columns, data } = embeddings;
  for (let p = item * columns; p < (item + 1) * columns; p++) if (data[p] !== 0) return true;
  return false;
}

/** Cosine of two films' embeddings. */
export function cosine({ embeddings: { columns, data } }: Engine, a: number, b: number): number {
  let sum = 0;
  for (let p = 0; p < columns; p++) sum += data[a * columns + p] * data[b * columns + p];
  return sum;
}

/** The k films nearest to the seeds by mean cosine, the seeds left out. @param seeds item rows the engine can place */
export function nearestToSeeds(engine: Engine, seeds: number[], k: number): ScoredItem[] {
  if (seeds.length === 1 && k <= engine.neighbors.k) return neighborsOf(engine.neighbors, seeds[0], k);
  const { rows, columns, data } = engine.embeddings;
  // mean_s cos(s, i) = (1/|S| Σ_s x_s) · x_i: one product an item, however many seeds.
  const query = new Float64Array(columns);
  for (const seed of seeds) {
    for (let p = 0; p < columns; p++) query[p] += data[seed * columns + p] / seeds.length;
  }
  const { count, items, scores } = scannerOf(engine).nearest(query, Math.min(k, rows), (skipped) => {
    for (const seed of seeds) skipped[seed] = 1;
  });
  return Array.from({ length: count }, (_, p) => ({ item: items[p], score: scores[p] }));
}

const scanners = new WeakMap<Matrix, RowScanner>();

function scannerOf({ embeddings }: Engine): RowScanner {
  let scanner = scanners.get(embeddings);
  if (!scanner) {
    scanner = new RowScanner(embeddings);
    scanners.set(embeddings, scanner);
  }
  return scanner;
}

function neighborsOf({ k: width, neighborItems, neighborSimilarities }: NeighborTable, item: number, k: number) {
  const result: ScoredItem[] = [];
  for (let p = item * width; p < item * width + k && neighborItems[p] !== NO_NEIGHBOR; p++) {
    result.push({ item: neighborItems[p], score: neighborSimilarities[p] });
  }
  return result;
}
