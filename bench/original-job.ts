import { writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { encodeSafetensors } from "@/lib/artifacts/safetensors";
import type { Matrix } from "@/lib/linalg/matrix";
import type { NeighborTable } from "@/lib/linalg/neighbor-table";
import { normalizeRows } from "@/lib/linalg/normalize-rows";
import { type KernelPool, withKernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { nearestNeighbors } from "@/lib/linalg/parallel/nearest-neighbors";
import { fitCollaborative } from "@/lib/models/embeddings";
import { fitGenomeSpace } from "@/lib/models/genome-content";
import { fitStatistics, HALF_STAR, ratingMatrix } from "@/lib/models/statistics";
import { readDataset } from "@/lib/movielens/dataset";
import { SETTINGS } from "@/lib/pipeline/settings";
import { peakMemory } from "@/scripts/peak-memory";

/**
 * What the Python original does, by our parts of the build, and the neighbors by audience that it has not: read, statistics,
 * both SVDs, neighbors of the films that have a genome and of all that were rated, write. Nothing is estimated.
 * Prints wall and CPU in seconds and peak memory in MB, as the original does, with CPU by stage.
 * usage: original-job.ts --data FOLDER --out FOLDER
 */
const { values } = parseArgs({ options: { data: { type: "string" }, out: { type: "string" } } });
const { data = "", out = "" } = values;

const stages: Record<string, number> = {};
let stage = "start";
let before = 0;

/** Ends the stage that is on. */
function begin(next: string): void {
  if (next === stage) return;
  const now = cpuSeconds();
  stages[stage] = now - before;
  [stage, before] = [next, now];
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

async function doJob(pool: KernelPool): Promise<void> {
  const { movies, ratings, genome } = await readDataset(pool, data, begin);
  if (!genome) throw new Error(`${data}: no genome, which the original's content is made of`);
  begin("statistics");
  const { ratingCounts, ratingMeans, ratingHistograms } = fitStatistics(ratings, movies.length);
  begin("collaborative factors");
  const matrix = ratingMatrix(ratings, movies.length);
  const collaborative = await fitCollaborative(pool, matrix, SETTINGS.collaborative, HALF_STAR);
  begin("content embeddings");
  const { coordinates } = await fitGenomeSpace(pool, genome.tagRelevance, SETTINGS.content);
  begin("content neighbors");
  const byContent = await nearestNeighbors(pool, normalizeRows(coordinates), SETTINGS.neighbors);
  begin("collaborative neighbors");
  const byAudience = await nearestNeighbors(pool, collaborative.collaborativeEmbeddings, SETTINGS.neighbors);
  begin("write");
  const matrixOf = ({ rows, columns, data }: Matrix<Float32Array>) => ({ shape: [rows, columns], data });
  const tableOf = ({ k, neighborItems: items }: NeighborTable) => ({ shape: [items.length / k, k], data: items });
  const tensors = encodeSafetensors({
    content: matrixOf(coordinates),
    users: matrixOf(collaborative.userFactors),
    items: matrixOf(collaborative.itemFactors),
    contentNeighbors: tableOf(byContent),
    collaborativeNeighbors: tableOf(byAudience),
    contentItems: { shape: [genome.items.length], data: genome.items },
    ratingCounts: { shape: [movies.length], data: ratingCounts },
    ratingMeans: { shape: [movies.length], data: ratingMeans },
    ratingHistograms: { shape: [movies.length, 10], data: ratingHistograms },
  });
  await writeFile(path.join(out, "job.safetensors"), tensors);
  await writeFile(path.join(out, "movies.json"), JSON.stringify(movies));
}

await withKernelPool(undefined, doJob);
begin("end");
console.log(
  JSON.stringify({ total_s: process.uptime(), cpu_s: cpuSeconds(), peak_mb: peakMemory() / 2 ** 20, stages }),
);
