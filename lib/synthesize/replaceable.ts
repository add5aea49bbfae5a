import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { OptionError } from "./option-error";

const FILES = [
  "dataset.json",
  "movies.csv",
  "links.csv",
  "ratings.csv",
  "tags.csv",
  "genome-tags.csv",
  "genome-scores.csv",
];

/**
 * Keeps people's own folders: only a new one, an empty one, or an earlier synthesized data set may be replaced.
 * @throws OptionError for any other
 */
export async function checkReplaceable(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  if (!(await stat(folder)).isDirectory()) {
    throw new OptionError(`--out ${folder}: got a file, expected a folder`);
  }
  const entries = await readdir(folder);
  const foreign = entries.includes("dataset.json") ? entries.find((entry) => !FILES.includes(entry)) : entries[0];
  if (foreign === undefined) return;
  throw new OptionError(
    `--out ${folder}: got a folder that holds ${foreign}, expected a new or empty one or an earlier synthesized data set`,
  );
}
