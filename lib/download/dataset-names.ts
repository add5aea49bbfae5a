import { DownloadError } from "./download-error";

/** The data sets in MovieLens's present layout, and the size of each zip file in MB. */
export const DATASETS = {
  "ml-latest-small": 1,
  "ml-latest": 335,
  "ml-20m": 190,
  "ml-25m": 250,
  "ml-32m": 239,
} as const;

export type DatasetName = keyof typeof DATASETS;

export const DATASET_NAMES = Object.keys(DATASETS) as DatasetName[];

export function parseDatasetName(text: string | undefined): DatasetName {
  const name = DATASET_NAMES.find((known) => known === text);
  if (name) return name;
  const got = text === undefined ? "no data set named" : `no data set ${JSON.stringify(text)}`;
  const all = `${DATASET_NAMES.slice(0, -1).join(", ")} or ${DATASET_NAMES.at(-1)}`;
  throw new DownloadError(`npm run data -- <name>: ${got}, expected ${all}`);
}
