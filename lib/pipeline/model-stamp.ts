import { existsSync } from "node:fs";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { hashCode } from "@/lib/artifacts/hash-code";
import { FILES } from "@/lib/artifacts/model";
import { listDatasetFiles } from "@/lib/movielens/dataset";

const CODE = ["movielens", "linalg", "models", "evaluation", "artifacts", "sample", "pipeline"].map((folder) =>
  path.join("lib", folder),
);

/** What a model is built from: a data set, what the built-in catalog tells of its films, and where the model goes. */
export interface BuildPlaces {
  folder: string;
  catalog: string;
  directory: string;
}

/** Whether the model in a directory was built from this folder and catalog, as their files are now, by this code. */
export async function isModelCurrent(places: BuildPlaces, stampFile: string): Promise<boolean> {
  const { directory } = places;
  const files = Object.values(FILES).map((file) => path.join(directory, file));
  if (![...files, stampFile].every((file) => existsSync(file))) return false;
  return (await readFile(stampFile, "utf8")) === (await stampOf(places));
}

/** Notes what the model in a directory was built from. */
export async function stampModel(places: BuildPlaces, stampFile: string): Promise<void> {
  await mkdir(path.dirname(stampFile), { recursive: true });
  await writeFile(stampFile, await stampOf(places));
}

/** Sizes and times of the inputs and the model, and a hash of the code: quick to take, different after any change. */
async function stampOf({ folder, catalog, directory }: BuildPlaces): Promise<string> {
  const files = [
    ...listDatasetFiles(folder).map((file) => path.join(folder, file)),
    path.join(directory, "manifest.json"),
  ];
  const states = await Promise.all(
    files.map(async (file) => {
      const { size, mtimeMs } = await stat(file);
      return { file: path.resolve(file), size, mtimeMs };
    }),
  );
  return JSON.stringify({ states, code: await hashCode([catalog, ...CODE]) }, null, 2);
}
