import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { type Dataset, type Progress, readDataset } from "@/lib/movielens/dataset";
import { addCatalogKnowledge, readCatalogKnowledge } from "@/lib/sample/catalog-knowledge";

/** A data set, and how many of its films the built-in catalog tells of too. */
export interface DescribedDataset extends Dataset {
  describedByCatalog: number;
}

/**
 * Reads a data set and adds what the built-in catalog knows of its films. Simulated ratings come from the catalog itself:
 * there is nothing to add to them.
 * @param catalog folder of the catalog; nothing is added without one
 * @throws DataError naming file, line, what was got and what was expected
 */
export async function readDescribedDataset(
  pool: KernelPool,
  folder: string,
  catalog?: string,
  onProgress?: Progress,
): Promise<DescribedDataset> {
  const dataset = await readDataset(pool, folder, onProgress);
  if (catalog === undefined || dataset.ratingsSimulated) return { ...dataset, describedByCatalog: 0 };
  const { movies, tagCounts, known } = addCatalogKnowledge(dataset, await readCatalogKnowledge(catalog));
  return { ...dataset, movies, tagCounts: known > 0 ? tagCounts : dataset.tagCounts, describedByCatalog: known };
}
